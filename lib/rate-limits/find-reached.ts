import { and, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";
import { type RateLimitPolicy, storedSubject } from "./counter";

/** Until when one of these policies refuses this subject; undefined: none has reached its limit. */
export async function findReached(
  subject: string,
  policies: RateLimitPolicy[],
  now: Date,
): Promise<Date | undefined> {
  const rows = await getDb()
    .select({ purpose: rateLimits.purpose, count: rateLimits.count, until: rateLimits.windowEndsAt })
    .from(rateLimits)
    .where(and(eq(rateLimits.subject, storedSubject(subject)), gt(rateLimits.windowEndsAt, now)));
  return rows
    .filter((row) => policies.some(({ purpose, most }) => purpose === row.purpose && row.count >= most))
    .map((row) => row.until)
    .sort((one, other) => other.getTime() - one.getTime())[0];
}
