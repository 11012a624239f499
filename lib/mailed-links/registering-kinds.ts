import type { RegisteringKind } from "@/lib/accounts/schema";
import { employerRegistrationMail } from "@/lib/mail/templates/employer-registration";
import type { Letter } from "@/lib/mail/templates/letter";
import { registrationMail } from "@/lib/mail/templates/registration";

/** What a letter with a link tells its reader. */
export type MailedLogin = { to: string; password: string; url: string };

type Registering = {
  /** Where the registration begins; its steps are pages below it. */
  registerPage: string;
  /** The area of the signed-in, where a login leads. */
  menu: string;
  /** The mail that answers 登録申請 of an address that has no account of this kind. */
  letter: (login: MailedLogin) => Promise<Letter>;
};

/** What differs between the kinds of account that people register by mail. What an account is made of, its noun knows. */
export const registeringKinds = {
  applicant: { registerPage: "/register", menu: "/mypage", letter: registrationMail },
  employer: { registerPage: "/business/register", menu: "/business", letter: employerRegistrationMail },
} as const satisfies Record<RegisteringKind, Registering>;
