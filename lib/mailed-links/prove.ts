import { accountSubject } from "@/lib/accounts/login-limits";
import type { AccountKind } from "@/lib/accounts/sessions";
import { getDb } from "@/lib/db/client";
import { verifyPassword } from "@/lib/passwords/hash";
import { consume } from "@/lib/rate-limits/consume";
import { refund } from "@/lib/rate-limits/refund";
import { hashLinkToken } from "./hash-link-token";
import { mailedPasswordPolicy } from "./limits";

/** What the form on the page of a link sends: the token of the link, and what the person typed. */
export type TypedLogin = { token: string; email: string; password: string };

/** Why an open link is not confirmed. */
export type Unproved = { outcome: "wrong-password" | "busy" } | { outcome: "limited"; until: Date };

/**
 * Whether address and password are those of the mail with the link. The limit is consumed before the comparison. It counts
 * the link alone: nobody guesses its 256 bits, so that whoever has it holds the mail, and neighbours on the same network
 * take nothing away. `knownBrowser`, the hash of one, has a count apart from everybody else's.
 */
export async function proveReader(
  link: { kind: AccountKind; email: string; passwordHash: string },
  { token, email, password }: TypedLogin,
  now: Date,
  knownBrowser?: string,
): Promise<{ outcome: "proved" } | Unproved> {
  const subject = accountSubject(link.kind, link.email);
  const hash = hashLinkToken(token);
  const key = knownBrowser ? `${hash}/${knownBrowser}` : hash;
  const counter = { policy: mailedPasswordPolicy, key, subject };
  const limit = await consume([counter], now);
  if (limit.outcome === "limited") return limit;
  const verified = await verifyPassword({ email, password }, email === link.email ? [link.passwordHash] : []);
  if (verified.outcome === "busy") {
    await refund(getDb(), counter, 1, now);
    return verified;
  }
  return { outcome: verified.right[0] ? "proved" : "wrong-password" };
}
