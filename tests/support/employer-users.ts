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

/** What the form of 事業者登録認証 sends, for a letter with this token and password. */
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

/** A 担当者 who has registered and is signed in; the submission of the 事業者 awaits approval. */
export async function newEmployerUser(email = "aonami@example.jp", from = network(2), now = start) {
  const link = await pending(email, now, "employer");
  const outcome = await registerEmployer(employerActivation(email, link), now);
  return { user: await signInByTicket(outcome, from, now), email, ...link };
}

/** A 担当者 whose 事業者 staff have approved. */
export async function approvedEmployerUser(email?: string, from?: string, now = start) {
  const { user, ...rest } = await newEmployerUser(email, from, now);
  const submission = await ownEmployerSubmission(user);
  if (!submission) throw new Error("no submission");
  await approveEmployerSubmission(await signedInStaff("editor", now), submission, now);
  return { ...rest, approved: await admitApproved(user, now) };
}

/** A second 担当者 of the same 事業者, who has accepted an invitation by `user`. */
export async function colleague(user: ApprovedEmployerUser, email: string, from = network(3), now = start) {
  await inviteColleague(user, { email }, { network: from }, now);
  const { token, password } = await lastLetterTo(email);
  const outcome = await joinEmployer({ token, email, password, contact: "青波 二郎" }, now);
  return { approved: await admitApproved(await signInByTicket(outcome, from, now), now), email, password };
}

async function signInByTicket(
  outcome: ConfirmRegistrationOutcome,
  from: string,
  now: Date,
): Promise<EmployerUser> {
  if (outcome.outcome !== "registered") throw new Error(`not registered: ${outcome.outcome}`);
  const login = await redeemLoginTicket(outcome.loginTicket, { network: from }, now);
  const user = login.outcome === "signed-in" && (await admitEmployerUser(login.sessionId, now));
  if (!user) throw new Error("the ticket opened no session");
  return user;
}

async function admitApproved({ sessionId }: EmployerUser, now: Date): Promise<ApprovedEmployerUser> {
  const user = await admitEmployerUser(sessionId, now);
  if (!user || !isApproved(user)) throw new Error("not approved");
  return user;
}
