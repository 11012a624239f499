import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { Place } from "@/lib/accounts/places";
import { endSession } from "@/lib/accounts/sessions";
import {
  dropLoginChoice,
  keepDevice,
  keepLoginChoice,
  keepSession,
  type Role,
  readDevice,
  readLoginChoice,
} from "./cookies";
import { clientNetwork } from "./network";
import { auth, proofFor, signIn } from "./next-auth";
import { logSecurity } from "./security-log";

/** Network and browser of the request, as the limits count them. */
export async function clientPlace(): Promise<Place & { device: string }> {
  return { network: await clientNetwork(), device: await readDevice() };
}

/** In an action only: it sets cookies. A suspended account is told the same as a wrong password. */
export async function signInWithPassword(input: {
  email: string;
  password: string;
  remember?: boolean;
  kind?: "staff";
}): Promise<{ signedIn: Role } | "choose" | "wrong" | { limitedUntil: Date } | "busy"> {
  const place = await clientPlace();
  const outcome = await authenticate({ ...input, ...place }, new Date());
  await logSecurity(input.kind === "staff" ? "staff-login" : "login", outcome);
  if (outcome === "suspended") return "wrong";
  if (typeof outcome === "object" && "choice" in outcome) {
    await keepLoginChoice(outcome.choice);
    return "choose";
  }
  if (typeof outcome === "object" && "sessionId" in outcome) {
    await begin(outcome, place.device, input.remember ?? false);
    return { signedIn: outcome.kind };
  }
  return outcome;
}

/** Right after 認証. "used" when the ticket was spent or is older than a minute: then they log in by hand. */
export async function signInWithTicket(ticket: string): Promise<"ok" | "used"> {
  return (await redeem(ticket)) ? "ok" : "used";
}

/** The answer to 「どちらのアカウントでログインしますか」. "over": it was given before, or ten minutes have gone by. */
export async function signInAs(kind: "applicant" | "employer"): Promise<"ok" | "over"> {
  const ticket = await readLoginChoice();
  if (ticket && (await redeem(ticket, kind))) return "ok";
  await dropLoginChoice();
  return "over";
}

async function redeem(ticket: string, kind?: Role): Promise<boolean> {
  const place = await clientPlace();
  const opened = await redeemLoginTicket(ticket, place, new Date(), kind);
  if (!opened) return false;
  await begin(opened, place.device, opened.remembered);
  return true;
}

async function begin(
  { sessionId, kind }: { sessionId: string; kind: Role },
  device: string,
  remembered: boolean,
) {
  // The login that this browser had before ends with it.
  const before = (await auth())?.sessionId;
  if (before) await endSession(before);
  await signIn("session", { proof: proofFor(sessionId), redirect: false, redirectTo: "/" });
  await keepSession(kind, remembered);
  await keepDevice(device);
  // What somebody before has left unanswered here is over too.
  await dropLoginChoice();
}
