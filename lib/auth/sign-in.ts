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

/** Network and browser of the request, as the rate limits know them. */
export async function clientOrigin(): Promise<Origin & { browser: string }> {
  return { network: await clientNetwork(), browser: await readBrowser() };
}

/** A login on the ログイン page. Like every function below it sets cookies, so only an action may call it. */
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
  return conclude(answer, origin.browser, input.remember);
}

/** A login on the page of staff. */
export async function signInStaff(input: { email: string; password: string }): Promise<SignInOutcome> {
  const origin = await clientOrigin();
  const answer = await authenticateStaff({ ...input, ...origin }, new Date());
  await logSecurity("staff-login", answer.outcome);
  return conclude(answer, origin.browser, false);
}

/** The login right after 認証. "over": the ticket was used or has expired; the person logs in with the password. */
export async function signInWithTicket(ticket: string): Promise<"signed-in" | "over"> {
  return redeem(ticket);
}

/** The choice of the kind of account after the password. "over": its ticket was used or has expired. */
export async function signInAs(kind: "applicant" | "employer"): Promise<"signed-in" | "over"> {
  const ticket = await readLoginChoice();
  if (ticket && (await redeem(ticket, kind)) === "signed-in") return "signed-in";
  await dropLoginChoice();
  return "over";
}

async function conclude(
  answer: Exclude<LoginOutcome, { outcome: "choice" }>,
  browser: string,
  remember: boolean,
): Promise<SignInOutcome> {
  // The page says the same for a suspended account as for a wrong password.
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
  // The session that this browser had before ends.
  const before = (await auth())?.sessionId;
  if (before) await endSession(before);
  await signIn("session", { proof: proofFor(sessionId), redirect: false, redirectTo: "/" });
  await keepSession(kind, remembered);
  await keepBrowser(browser);
  // A choice that was left open in this browser ends too.
  await dropLoginChoice();
}
