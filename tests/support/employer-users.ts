import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { ApprovedEmployerUser, EmployerUser } from "@/lib/actors";
import { approveEmployerSubmission } from "@/lib/employers/submissions/approve";
import { ownEmployerSubmission } from "@/lib/employers/submissions/find";
import { registerEmployerInput } from "@/lib/employers/submissions/schema";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { inviteColleague } from "@/lib/employers/users/invite";
import { isApproved } from "@/lib/employers/users/is-approved";
import { joinEmployer, registerEmployer } from "@/lib/employers/users/register";
import type { ConfirmRegistrationOutcome } from "@/lib/mailed-links/confirm-registration";
import { lastLetterTo } from "./letters";
import { network, pending, signedInStaff, start } from "./people";

/** What 事業者登録認証 sends, for the letter of this token. */
export function employerActivation(email: string, { token, password }: { token: string; password: string }) {
  return registerEmployerInput.parse({
    token,
    email,
    password,
    name: "青波水産",
    kana: "あおなみすいさん",
    corporateNumber: "7000012050002",
    industry: "製造業",
    address: "いわき市小名浜1",
    phone: "0246-00-0000",
    contact: "青波 一郎",
  });
}

/** A 担当者 who has registered and is signed in, with the application waiting. */
export async function newEmployerUser(email = "aonami@example.jp", near = network(2), now = start) {
  const link = await pending(email, now, "employer");
  const made = await registerEmployer(employerActivation(email, link), { network: near }, now);
  return { account: await entered(made, near, now), email, ...link };
}

/** One whose application staff have approved. */
export async function employer(email?: string, near?: string, now = start) {
  const who = await newEmployerUser(email, near, now);
  const submission = await ownEmployerSubmission(who.account);
  if (!submission) throw new Error("no application");
  await approveEmployerSubmission(await signedInStaff("editor", now), submission, now);
  return { ...who, employer: await approved(who.account, now) };
}

/** A colleague whom this employer invites, and who comes. */
export async function colleague(of: ApprovedEmployerUser, email: string, near = network(3), now = start) {
  await inviteColleague(of, { email }, { network: near }, now);
  const { token, password } = await lastLetterTo(email);
  const made = await joinEmployer({ token, email, password, contact: "青波 二郎" }, { network: near }, now);
  return { employer: await approved(await entered(made, near, now), now), email, password };
}

async function entered(made: ConfirmRegistrationOutcome, near: string, now: Date): Promise<EmployerUser> {
  if (made.outcome !== "registered") throw new Error(`not registered: ${made.outcome}`);
  const opened = await redeemLoginTicket(made.loginTicket, { network: near }, now);
  const account = opened.outcome === "signed-in" && (await admitEmployerUser(opened.sessionId, now));
  if (!account) throw new Error("the ticket opened no session");
  return account;
}

async function approved({ sessionId }: EmployerUser, now: Date): Promise<ApprovedEmployerUser> {
  const account = await admitEmployerUser(sessionId, now);
  if (!account || !isApproved(account)) throw new Error("not approved");
  return account;
}
