import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { Place } from "@/lib/accounts/places";
import { endSession } from "@/lib/accounts/sessions";
import { keepDevice, keepSession, type Role, readDevice } from "./cookies";
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
  kind?: Role;
}): Promise<"ok" | "wrong" | { limitedUntil: Date } | "busy"> {
  const place = await clientPlace();
  const outcome = await authenticate({ ...input, ...place }, new Date());
  await logSecurity(input.kind === "staff" ? "staff-login" : "login", outcome);
  if (outcome === "suspended") return "wrong";
  if (typeof outcome === "object" && "sessionId" in outcome) {
    await begin(outcome.sessionId, place.device, input.kind ?? "applicant", input.remember ?? false);
    return "ok";
  }
  return outcome;
}

/** Right after 求職者登録認証. "used" when the ticket was spent or is older than a minute: then they log in by hand. */
export async function signInWithTicket(ticket: string): Promise<"ok" | "used"> {
  const place = await clientPlace();
  const opened = await redeemLoginTicket(ticket, place, new Date());
  if (!opened) return "used";
  await begin(opened.sessionId, place.device, "applicant", false);
  return "ok";
}

async function begin(sessionId: string, device: string, role: Role, remembered: boolean) {
  // The login that this browser had before ends with it.
  const before = (await auth())?.sessionId;
  if (before) await endSession(before);
  await signIn("session", { proof: proofFor(sessionId), redirect: false, redirectTo: "/" });
  await keepSession(role, remembered);
  await keepDevice(device);
}
