import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { rateLimitSubjects, rateLimits } from "@/lib/db/schema/rate-limits";
import { type RateLimitPolicy, type SubjectPolicy, storedSubject } from "./counter";

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

/** Until when a key, such as a network, refuses this subject because it has used up its different subjects. */
export async function findRefused(
  subject: string,
  policies: SubjectPolicy[],
  now: Date,
): Promise<Date | undefined> {
  const t = rateLimitSubjects;
  const [row] = await getDb()
    .select({ until: t.windowEndsAt })
    .from(t)
    .where(
      and(
        eq(t.subject, storedSubject(subject)),
        inArray(
          t.purpose,
          policies.map(({ purpose }) => purpose),
        ),
        eq(t.count, 0),
        gt(t.windowEndsAt, now),
      ),
    )
    .orderBy(desc(t.windowEndsAt))
    .limit(1);
  return row?.until;
}
