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

/** The two kinds of account that are registered by mail, behind one interface: tests of both run on each. */
export const kinds = [
  {
    kind: "applicant",
    table: "applicants",
    /** Prefix of `mails.kind` for this kind of account. */
    prefix: "",
    register: (email: string, link: Link, now: Date) => registerApplicant(activation(email, link), now),
    alive: async (sessionId: string, now = start) => (await admitApplicant(sessionId, now)) !== undefined,
    newcomer: async (email = "hanako@example.jp", from?: string, now?: Date) => {
      const { applicant, password } = await newcomer(email, from, now);
      return {
        email,
        password,
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
    register: (email: string, link: Link, now: Date) =>
      registerEmployer(employerActivation(email, link), now),
    alive: async (sessionId: string, now = start) => (await admitEmployerUser(sessionId, now)) !== undefined,
    newcomer: async (email = "aonami@example.jp", from?: string, now?: Date) => {
      const { user, password } = await newEmployerUser(email, from, now);
      return {
        email,
        password,
        sessionId: user.sessionId,
        changePassword: (next: string) => changeEmployerUserPassword(user, { next }, start),
        deleteAccount: () => deleteEmployerUser(user, {}, start),
      };
    },
  },
] as const;
