import type { RegisteringKind } from "@/lib/accounts/schema";
import { employerRegistrationMail } from "@/lib/mail/templates/employer-registration";
import type { Letter } from "@/lib/mail/templates/letter";
import { registrationMail } from "@/lib/mail/templates/registration";

/** What a letter with a link contains. */
export type MailedLogin = { to: string; password: string; url: string };

type Registering = {
  /** The first page of the registration; its steps are pages below it. */
  registerPage: string;
  /** The first page of the portal, to which a login leads. */
  menu: string;
  /** The mail after 登録申請 to an address without an account of this kind. */
  letter: (login: MailedLogin) => Promise<Letter>;
};

/** What differs between the kinds of account that are registered by mail. */
export const registeringKinds = {
  applicant: { registerPage: "/register", menu: "/mypage", letter: registrationMail },
  employer: { registerPage: "/business/register", menu: "/business", letter: employerRegistrationMail },
} as const satisfies Record<RegisteringKind, Registering>;
