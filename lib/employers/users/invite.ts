import type { ApprovedEmployerUser } from "@/lib/actors";
import { invitationMail } from "@/lib/mail/templates/employer-registration";
import type { IssueOutcome, MailOrigin } from "@/lib/mailed-links/issue";
import type { MailedLogin } from "@/lib/mailed-links/registering-kinds";
import { startRegistration } from "@/lib/mailed-links/start-registration";

/**
 * 招待: starts a registration for a colleague, who will belong to this 事業者 without a submission. The answer does not say
 * whether the address has an account already; a mail tells its owner.
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
