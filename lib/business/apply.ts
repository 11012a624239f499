import { askRegistration } from "@/lib/accounts/ask-registration";
import type { Asker } from "@/lib/accounts/asker";
import { env } from "@/lib/env";
import { businessRegistrationMail } from "@/lib/mail/templates/business-registration";
import { alreadyRegisteredMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";

/** 事業者登録申請. The address may be an applicant's: neither account ever touches the other. */
export function applyForBusiness({ email }: { email: string }, asker: Asker, now: Date) {
  const app = env().APP_URL;
  const account = "employer";
  return askRegistration(
    { kind: account, email },
    ({ token, password }) =>
      Promise.all([
        businessRegistrationMail({
          to: email,
          password,
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
    asker,
    now,
  );
}
