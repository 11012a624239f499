import { sql } from "drizzle-orm";
import { keyedHash } from "@/lib/crypto/tokens";
import { rateLimitSubjects, rateLimits } from "@/lib/db/schema/rate-limits";

/**
 * `most` uses in a fixed window of `window` ms that begins with the first of them. The purpose is stored in the rows and
 * derives the key of their HMAC: renaming it would lose every count of the policy.
 */
export type RateLimitPolicy = { purpose: string; most: number; window: number };

/**
 * `most` different subjects in any `window` ms. Further uses about a subject that is counted already are allowed: another
 * policy limits those.
 */
export type SubjectPolicy = RateLimitPolicy & { counts: "subjects" };

/**
 * What one policy counts: the uses by this key. `subject` is the account that they are about, e.g.
 * "public/hanako@example.jp", so that staff can reset its counters. Key and subject are stored as HMACs.
 */
export type Counter =
  | { policy: RateLimitPolicy & { counts?: undefined }; key: string; subject?: string }
  | SubjectCounter;

export type SubjectCounter = { policy: SubjectPolicy; key: string; subject: string };

export function countsSubjects(counter: Counter): counter is SubjectCounter {
  return counter.policy.counts === "subjects";
}

export function storedKey({ policy, key }: Counter): string {
  return keyedHash(`rate-limit/${policy.purpose}`, key);
}

export function storedSubject(subject: string): string {
  return keyedHash("rate-limit/subject", subject);
}

/** The WHERE of a counter's row. */
export function rowOf(counter: Counter) {
  const { purpose } = counter.policy;
  if (!countsSubjects(counter)) {
    return sql`${rateLimits.purpose} = ${purpose} and ${rateLimits.key} = ${storedKey(counter)}`;
  }
  const { purpose: of, key, subject } = rateLimitSubjects;
  return sql`${of} = ${purpose} and ${key} = ${storedKey(counter)} and ${subject} = ${storedSubject(counter.subject)}`;
}

/** The table that has a counter's row. */
export function tableOf(counter: Counter) {
  return countsSubjects(counter) ? rateLimitSubjects : rateLimits;
}
