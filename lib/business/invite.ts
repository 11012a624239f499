import { askRegistration } from "@/lib/accounts/ask-registration";
import type { Employer } from "@/lib/actors";
import { invitationMail } from "@/lib/mail/templates/business-registration";

/**
 * 招待: a registration that a colleague asks for. Whoever finishes it has an account of this 事業者, without an application.
 * Whether the address has an account already is told to its owner alone.
 */
export function inviteColleague(
  { name: inviter, employerId, employerName: employer }: Employer,
  { email }: { email: string },
  from: { network: string },
  now: Date,
) {
  return askRegistration(
    { kind: "employer", email, invitedTo: employerId },
    (login) => invitationMail({ ...login, inviter, employer }),
    from,
    now,
  );
}
