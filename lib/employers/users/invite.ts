import type { ApprovedEmployerUser } from "@/lib/actors";
import { invitationMail } from "@/lib/mail/templates/employer-registration";
import type { IssueOutcome, MailOrigin } from "@/lib/mailed-links/issue";
import type { MailedLogin } from "@/lib/mailed-links/registering-kinds";
import { startRegistration } from "@/lib/mailed-links/start-registration";

/**
 * 招待: a registration that a colleague asks for. The one who confirms it has an account of this 事業者, without an
 * application. Whether the address has an account already is told to its owner alone.
 */
export function inviteColleague(
  { name: inviter, employerId, employerName: employer }: ApprovedEmployerUser,
  { email }: { email: string },
  origin: MailOrigin,
  now: Date,
): Promise<IssueOutcome> {
  const invitation = {
    employerId,
    letter: (login: MailedLogin) => invitationMail({ ...login, inviter, employer }),
  };
  return startRegistration({ kind: "employer", email, invitation }, origin, now);
}
