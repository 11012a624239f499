import { accountSubject, networkCounters } from "@/lib/accounts/login-limits";
import type { AccountKind } from "@/lib/accounts/sessions";
import { hashToken } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { verifyPassword } from "@/lib/passwords/hash";
import { consume } from "@/lib/rate-limits/consume";
import { refund } from "@/lib/rate-limits/refund";
import { mailedPasswordPolicy } from "./limits";

/** What the form on the page of a link sends: the token of the link, and what the person typed. */
export type TypedLogin = { token: string; email: string; password: string };

/** Why an open link is not confirmed. */
export type Unproved = { outcome: "wrong-password" | "busy" } | { outcome: "limited"; until: Date };

/** Whether address and password are those of the mail with the link. Limits are consumed before the comparison. */
export async function proveReader(
  link: { kind: AccountKind; email: string; passwordHash: string },
  { token, email, password }: TypedLogin,
  network: string,
  now: Date,
): Promise<{ outcome: "proved" } | Unproved> {
  const subject = accountSubject(link.kind, link.email);
  const counter = { policy: mailedPasswordPolicy, key: hashToken(token), subject };
  const limit = await consume([counter, ...networkCounters(network)], now);
  if (limit.outcome === "limited") return limit;
  const verified = await verifyPassword(password, email === link.email ? link.passwordHash : undefined);
  if (verified === "busy") return { outcome: "busy" };
  return { outcome: verified === "right" ? "proved" : "wrong-password" };
}

/** Refunds the network's use that `proveReader` took at `takenAt`, once the link is confirmed. */
export async function refundNetwork(tx: Tx, network: string, takenAt: Date): Promise<void> {
  for (const counter of networkCounters(network)) await refund(tx, counter, 1, takenAt);
}
