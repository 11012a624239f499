import { sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";
import { consumeSubject, recordRefusal } from "./consume-subject";
import { type Counter, countsSubjects, rowOf, storedKey, storedSubject } from "./counter";
import { LimitReached } from "./limit-reached";

export type ConsumeOutcome = { outcome: "allowed" } | { outcome: "limited"; until: Date };

/**
 * Takes one use of every counter, or of none when one of them has reached its limit; `until` is when its window ends.
 * Every call lists its counters in the same order of policies, so that concurrent calls do not deadlock.
 */
export async function consume(counters: Counter[], now: Date): Promise<ConsumeOutcome> {
  try {
    await getDb().transaction((tx) => consumeWithin(tx, counters, now));
    return { outcome: "allowed" };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const { counter, until } = error;
    if (countsSubjects(counter)) await recordRefusal(getDb(), counter, until, now);
    return { outcome: "limited", until };
  }
}

/** As `consume`, in the transaction of what the use is for: a counter at its limit rolls it back by LimitReached. */
export async function consumeWithin(tx: Tx, counters: Counter[], now: Date): Promise<void> {
  for (const counter of counters) {
    await (countsSubjects(counter) ? consumeSubject(tx, counter, now) : consumeOne(tx, counter, now));
  }
}

// One atomic statement: of any number of concurrent calls exactly `most` are allowed.
async function consumeOne(tx: Tx, counter: Counter, now: Date) {
  const { policy, subject } = counter;
  const ends = new Date(now.getTime() + policy.window);
  const r = rateLimits;
  const over = sql`${r.windowEndsAt} <= ${now.toISOString()}`;
  const taken = await tx
    .insert(r)
    .values({
      purpose: policy.purpose,
      key: storedKey(counter),
      subject: subject && storedSubject(subject),
      windowEndsAt: ends,
      count: 1,
    })
    .onConflictDoUpdate({
      target: [r.purpose, r.key],
      set: {
        count: sql`case when ${over} then 1 else ${r.count} + 1 end`,
        windowEndsAt: sql`case when ${over} then excluded.window_ends_at else ${r.windowEndsAt} end`,
      },
      setWhere: sql`${over} or ${r.count} < ${policy.most}`,
    })
    .returning({ count: r.count });
  if (taken.length > 0) return;
  const [row] = await tx.select({ until: r.windowEndsAt }).from(r).where(rowOf(counter));
  throw new LimitReached(counter, row?.until ?? ends);
}
