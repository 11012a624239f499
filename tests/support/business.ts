import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { BusinessAccount, Employer } from "@/lib/actors";
import { admitBusinessAccount } from "@/lib/business/admit";
import { approveEmployerSubmission } from "@/lib/business/approve-application";
import { isApproved } from "@/lib/business/employer";
import { ownApplication } from "@/lib/business/find-application";
import { inviteColleague } from "@/lib/business/invite";
import { joinEmployer, registerEmployer } from "@/lib/business/register";
import { registerEmployerInput } from "@/lib/business/schema";
import type { ConfirmRegistrationOutcome } from "@/lib/mailed-links/confirm-registration";
import { lastLetterTo } from "./letters";
import { network, pending, staffMember, start } from "./people";

/** What 事業者登録認証 sends, for the letter of this token. */
export function businessActivation(email: string, { token, password }: { token: string; password: string }) {
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
export async function businessNewcomer(email = "aonami@example.jp", near = network(2), now = start) {
  const link = await pending(email, now, "employer");
  const made = await registerEmployer(businessActivation(email, link), { network: near }, now);
  return { account: await entered(made, near, now), email, ...link };
}

/** One whose application staff have approved. */
export async function employer(email?: string, near?: string, now = start) {
  const who = await businessNewcomer(email, near, now);
  const application = await ownApplication(who.account);
  if (!application) throw new Error("no application");
  await approveEmployerSubmission(await staffMember("editor", now), application, now);
  return { ...who, employer: await approved(who.account, now) };
}

/** A colleague whom this employer invites, and who comes. */
export async function colleague(of: Employer, email: string, near = network(3), now = start) {
  await inviteColleague(of, { email }, { network: near }, now);
  const { token, password } = await lastLetterTo(email);
  const made = await joinEmployer({ token, email, password, contact: "青波 二郎" }, { network: near }, now);
  return { employer: await approved(await entered(made, near, now), now), email, password };
}

async function entered(made: ConfirmRegistrationOutcome, near: string, now: Date): Promise<BusinessAccount> {
  if (made.outcome !== "registered") throw new Error(`not registered: ${made.outcome}`);
  const opened = await redeemLoginTicket(made.loginTicket, { network: near }, now);
  const account = opened.outcome === "signed-in" && (await admitBusinessAccount(opened.sessionId, now));
  if (!account) throw new Error("the ticket opened no session");
  return account;
}

async function approved({ sessionId }: BusinessAccount, now: Date): Promise<Employer> {
  const account = await admitBusinessAccount(sessionId, now);
  if (!account || !isApproved(account)) throw new Error("not approved");
  return account;
}
