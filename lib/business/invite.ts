import { askRegistration } from "@/lib/accounts/ask-registration";
import { env } from "@/lib/env";
import { invitationMail } from "@/lib/mail/templates/business-registration";
import { alreadyRegisteredMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";
import type { Employer } from "./employer";

/**
 * 招待: a registration that a colleague asks for. Whoever finishes it has an account of this 事業者, without an application.
 * Whether the address has an account already is told to its owner alone.
 */
export function inviteColleague(
  employer: Employer,
  { email }: { email: string },
  from: { network: string },
  now: Date,
) {
  const app = env().APP_URL;
  const account = "employer";
  return askRegistration(
    { kind: account, email, invitedTo: employer.employerId },
    ({ token, password }) =>
      Promise.all([
        invitationMail({
          to: email,
          password,
          inviter: employer.name,
          employer: employer.employerName,
          url: `${app}/business/register/activate?token=${token}`,
        }),
        alreadyRegisteredMail({
          account,
          to: email,
          loginUrl: `${app}/login`,
          reissueUrl: `${app}/password-reissue`,
        }),
        suspendedMail({ account, to: email }),
      ]),
    from,
    now,
  );
}
