import { and, eq, gt, lte, min, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/client";
import { rateLimitSubjects } from "@/lib/db/schema/rate-limits";
import { type SubjectCounter, storedKey, storedSubject } from "./counter";
import { LimitReached } from "./limit-reached";

const t = rateLimitSubjects;

/** Takes one use of a counter of different subjects: allowed when its subject has a place already, or one is free. */
export async function consumeSubject(tx: Tx, counter: SubjectCounter, now: Date): Promise<void> {
  const { purpose, most, window } = counter.policy;
  const [key, subject] = [storedKey(counter), storedSubject(counter.subject)];
  // An advisory lock for each key: of any number of concurrent calls no two count the same free place.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rate-limit/${purpose}/${key}`}, 0))`);
  const others = and(
    eq(t.purpose, purpose),
    eq(t.key, key),
    ne(t.subject, subject),
    gt(t.count, 0),
    gt(t.windowEndsAt, now),
  );
  const [taken] = await tx
    .select({ subjects: sql<number>`count(*)::int`, until: min(t.windowEndsAt) })
    .from(t)
    .where(others);
  const [own] = await tx
    .select({ count: t.count })
    .from(t)
    .where(and(eq(t.purpose, purpose), eq(t.key, key), eq(t.subject, subject), gt(t.windowEndsAt, now)));
  const ends = new Date(now.getTime() + window);
  if (!own?.count && taken && taken.subjects >= most) throw new LimitReached(counter, taken.until ?? ends);
  const count = (own?.count ?? 0) + 1;
  await tx
    .insert(t)
    .values({ purpose, key, subject, windowEndsAt: ends, count })
    .onConflictDoUpdate({ target: [t.purpose, t.key, t.subject], set: { windowEndsAt: ends, count } });
}

/** Remembers until `until` that the counter has refused its subject, in a row without uses. */
export async function recordRefusal(db: Db, counter: SubjectCounter, until: Date, now: Date): Promise<void> {
  const { purpose } = counter.policy;
  const [key, subject] = [storedKey(counter), storedSubject(counter.subject)];
  await db
    .insert(t)
    .values({ purpose, key, subject, windowEndsAt: until, count: 0 })
    .onConflictDoUpdate({
      target: [t.purpose, t.key, t.subject],
      set: { windowEndsAt: until, count: 0 },
      // A place that another press has taken meanwhile stays.
      setWhere: lte(t.windowEndsAt, now),
    });
}
