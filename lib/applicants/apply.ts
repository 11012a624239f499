import { askRegistration } from "@/lib/accounts/ask-registration";
import type { Asker } from "@/lib/accounts/asker";
import { env } from "@/lib/env";
import { alreadyRegisteredMail, registrationMail } from "@/lib/mail/templates/registration";
import { suspendedMail } from "@/lib/mail/templates/suspended";

/** 求職者登録申請 */
export function apply({ email }: { email: string }, asker: Asker, now: Date) {
  const app = env().APP_URL;
  const account = "applicant";
  return askRegistration(
    { kind: account, email },
    ({ token, password }) =>
      Promise.all([
        registrationMail({ to: email, password, url: `${app}/register/activate?token=${token}` }),
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
