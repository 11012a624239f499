import { admitApplicant } from "@/lib/applicants/admit";
import { changePassword } from "@/lib/applicants/change-password";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { registerApplicant } from "@/lib/applicants/register";
import { admitBusinessAccount } from "@/lib/business/admit";
import { changeBusinessPassword } from "@/lib/business/change-password";
import { deleteBusinessAccount } from "@/lib/business/delete-account";
import { registerEmployer } from "@/lib/business/register";
import { businessActivation, businessNewcomer } from "./business";
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
    table: "employer_accounts",
    prefix: "business-",
    register: (email: string, link: Link, near: Near, now: Date) =>
      registerEmployer(businessActivation(email, link), near, now),
    alive: async (sessionId: string, now = start) =>
      (await admitBusinessAccount(sessionId, now)) !== undefined,
    newcomer: async (email = "aonami@example.jp", near?: string, now?: Date) => {
      const { account, ...who } = await businessNewcomer(email, near, now);
      return {
        email,
        password: who.password,
        sessionId: account.sessionId,
        changePassword: (next: string) => changeBusinessPassword(account, { next }, start),
        deleteAccount: () => deleteBusinessAccount(account, {}, start),
      };
    },
  },
] as const;
