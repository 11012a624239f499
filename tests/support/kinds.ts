import { admitApplicant } from "@/lib/applicants/admit";
import { changePassword } from "@/lib/applicants/change-password";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { registerApplicant } from "@/lib/applicants/register";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { changeEmployerUserPassword } from "@/lib/employers/users/change-password";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { registerEmployer } from "@/lib/employers/users/register";
import { employerActivation, newEmployerUser } from "./employer-users";
import { activation, newcomer, start } from "./people";

type Link = { token: string; password: string };
type Near = { network: string };

/** The kinds of account that people register by mail: what one of them promises, the other promises too. */
export const kinds = [
  {
    kind: "applicant",
    table: "applicants",
    /** Of the kinds of its mails. */
    prefix: "",
    register: (email: string, link: Link, near: Near, now: Date) =>
      registerApplicant(activation(email, link), near, now),
    alive: async (sessionId: string, now = start) => (await admitApplicant(sessionId, now)) !== undefined,
    newcomer: async (email = "hanako@example.jp", near?: string, now?: Date) => {
      const { applicant, ...who } = await newcomer(email, near, now);
      return {
        email,
        password: who.password,
        sessionId: applicant.sessionId,
        changePassword: (next: string) => changePassword(applicant, { next }, start),
        deleteAccount: () => deleteAccount(applicant, {}, start),
      };
    },
  },
  {
    kind: "employer",
    table: "employer_users",
    prefix: "business-",
    register: (email: string, link: Link, near: Near, now: Date) =>
      registerEmployer(employerActivation(email, link), near, now),
    alive: async (sessionId: string, now = start) => (await admitEmployerUser(sessionId, now)) !== undefined,
    newcomer: async (email = "aonami@example.jp", near?: string, now?: Date) => {
      const { account, ...who } = await newEmployerUser(email, near, now);
      return {
        email,
        password: who.password,
        sessionId: account.sessionId,
        changePassword: (next: string) => changeEmployerUserPassword(account, { next }, start),
        deleteAccount: () => deleteEmployerUser(account, {}, start),
      };
    },
  },
] as const;
