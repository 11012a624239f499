import { authenticate, type LoginOutcome, type LoginRefusal } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { Origin } from "@/lib/accounts/origins";
import { endSession } from "@/lib/accounts/sessions";
import { authenticateStaff } from "@/lib/staff/authenticate";
import {
  dropLoginChoice,
  keepBrowser,
  keepLoginChoice,
  keepSession,
  type Role,
  readBrowser,
  readLoginChoice,
} from "./cookies";
import { clientNetwork } from "./network";
import { auth, proofFor, signIn } from "./next-auth";
import { logSecurity } from "./security-log";

type SignInOutcome = { outcome: "signed-in"; kind: Role } | LoginRefusal;

/** Network and browser of the request, as the limits count them. */
export async function clientOrigin(): Promise<Origin & { browser: string }> {
  return { network: await clientNetwork(), browser: await readBrowser() };
}

/** The ログイン page. In an action only, as everything here: it sets cookies. */
export async function signInWithPassword(input: {
  email: string;
  password: string;
  remember: boolean;
}): Promise<SignInOutcome | { outcome: "choice" }> {
  const origin = await clientOrigin();
  const answer = await authenticate({ ...input, ...origin }, new Date());
  await logSecurity("login", answer.outcome);
  if (answer.outcome === "choice") {
    await keepLoginChoice(answer.ticket);
    return { outcome: "choice" };
  }
  return settle(answer, origin.browser, input.remember);
}

/** The login page of staff. */
export async function signInStaff(input: { email: string; password: string }): Promise<SignInOutcome> {
  const origin = await clientOrigin();
  const answer = await authenticateStaff({ ...input, ...origin }, new Date());
  await logSecurity("staff-login", answer.outcome);
  return settle(answer, origin.browser, false);
}

/** Right after 認証. "over" when the ticket was used or is older than a minute: then they log in by hand. */
export async function signInWithTicket(ticket: string): Promise<"signed-in" | "over"> {
  return redeem(ticket);
}

/** The answer to 「どちらのアカウントでログインしますか」. "over": it was given before, or ten minutes have gone by. */
export async function signInAs(kind: "applicant" | "employer"): Promise<"signed-in" | "over"> {
  const ticket = await readLoginChoice();
  if (ticket && (await redeem(ticket, kind)) === "signed-in") return "signed-in";
  await dropLoginChoice();
  return "over";
}

async function settle(
  answer: Exclude<LoginOutcome, { outcome: "choice" }>,
  browser: string,
  remember: boolean,
): Promise<SignInOutcome> {
  // A suspended account is told the same as a wrong password.
  if (answer.outcome === "suspended") return { outcome: "wrong" };
  if (answer.outcome !== "signed-in") return answer;
  await begin(answer, browser, remember);
  return { outcome: "signed-in", kind: answer.kind };
}

async function redeem(ticket: string, kind?: Role): Promise<"signed-in" | "over"> {
  const origin = await clientOrigin();
  const answer = await redeemLoginTicket(ticket, origin, new Date(), kind);
  if (answer.outcome === "signed-in") await begin(answer, origin.browser, answer.remembered);
  return answer.outcome;
}

async function begin(
  { sessionId, kind }: { sessionId: string; kind: Role },
  browser: string,
  remembered: boolean,
) {
  // The login that this browser had before ends with it.
  const before = (await auth())?.sessionId;
  if (before) await endSession(before);
  await signIn("session", { proof: proofFor(sessionId), redirect: false, redirectTo: "/" });
  await keepSession(kind, remembered);
  await keepBrowser(browser);
  // A login choice that somebody has left unanswered in this browser is over too.
  await dropLoginChoice();
}
