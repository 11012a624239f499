import { sql } from "drizzle-orm";
import { keyedHash } from "@/lib/crypto/tokens";
import { rateLimits } from "@/lib/db/schema/rate-limits";

/**
 * `most` uses in a fixed window of `window` ms that begins with the first of them. The purpose is stored in the rows and
 * derives the key of their HMAC: renaming it would lose every count of the policy.
 */
export type RateLimitPolicy = { purpose: string; most: number; window: number };

/**
 * What one policy counts: the uses by this key. `subject` is the account that they are about, e.g.
 * "public/hanako@example.jp", so that staff can reset its counters. Key and subject are stored as HMACs.
 */
export type Counter = { policy: RateLimitPolicy; key: string; subject?: string };

export function storedKey({ policy, key }: Counter): string {
  return keyedHash(`rate-limit/${policy.purpose}`, key);
}

export function storedSubject(subject: string): string {
  return keyedHash("rate-limit/subject", subject);
}

/** The WHERE of a counter's row. */
export function rowOf(counter: Counter) {
  return sql`${rateLimits.purpose} = ${counter.policy.purpose} and ${rateLimits.key} = ${storedKey(counter)}`;
}
