import { after } from "@/lib/time/after";
import { minute, second } from "@/lib/time/units";
import type { CallResult } from "./resend";
import type { Lease } from "./source";

/** `unreadable`: no call was made, because no secret in AUTH_SECRET decrypts the body. */
export type Result = CallResult | { outcome: "unreadable" };

/**
 * accept   the provider has accepted the mails
 * end      failed: it will never accept them. unclear: the outcome is unknown, and the call may not be repeated
 * repeat   this call or an earlier one is in doubt: the same is made again at `at`, under the same Idempotency-Key
 * release  the provider has certainly not accepted them: at `at` they can be leased as if no call had been made
 */
export type Decision =
  | { decision: "accept"; providerIds: string[] }
  | { decision: "end"; state: "failed" | "unclear"; error: string }
  | { decision: "repeat" | "release"; error: string; at: Date };

// After an outage each mail is attempted again within a minute. The pace of the whole queue protects the provider.
const longestBackoffMs = minute;
// Until an operator has restored the secret.
const unreadablePauseMs = 5 * minute;

/** What the result of a call means for its mails. `random` is at least 0 and below 1. */
export function decide(
  result: Result,
  { attempt, first }: Pick<Lease, "attempt" | "first">,
  now: Date,
  random = Math.random(),
): Decision {
  const decision = first ? "release" : "repeat";
  switch (result.outcome) {
    case "accepted":
      return { decision: "accept", providerIds: result.providerIds };
    case "refused":
      return { decision: "end", state: "failed", error: result.error };
    case "conflict":
      return { decision: "end", state: "unclear", error: result.error };
    case "unknown":
      return { decision: "repeat", error: result.error, at: after(now, backoffMs(attempt, random)) };
    case "busy":
      return { decision, error: "rate_limit_exceeded", at: after(now, result.waitMs) };
    case "closed":
      // The pause of the whole queue keeps them back.
      return { decision, error: result.error, at: now };
    case "unreadable":
      return { decision, error: "body_unreadable", at: after(now, unreadablePauseMs) };
  }
}

// Exponential backoff. Half of it is random (jitter): after an outage the mails do not all come at once (thundering herd).
function backoffMs(attempt: number, random: number): number {
  return Math.min(second * 2 ** attempt, longestBackoffMs) * (0.5 + random / 2);
}
