import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { rateLimitSubjects, rateLimits } from "@/lib/db/schema/rate-limits";
import { type Counter, rowOf, type SubjectPolicy, storedSubject, tableOf } from "./counter";

/** Deletes a counter and returns its count. */
export async function reset(tx: Tx, counter: Counter): Promise<number> {
  const table = tableOf(counter);
  const [row] = await tx.delete(table).where(rowOf(counter)).returning({ count: table.count });
  return row?.count ?? 0;
}

/** Deletes every counter about this account, of all networks and browsers. Returns how many there were. */
export async function resetSubject(tx: Tx, subject: string): Promise<number> {
  const ended = await tx
    .delete(rateLimits)
    .where(eq(rateLimits.subject, storedSubject(subject)))
    .returning({ purpose: rateLimits.purpose });
  return ended.length;
}

/**
 * Frees every place of the keys whose limit of different subjects refuses this subject now. Returns how many keys there
 * were. The key stays unknown: the row of the refusal leads to it.
 */
export async function resetRefusingKeys(
  tx: Tx,
  subject: string,
  policy: SubjectPolicy,
  now: Date,
): Promise<number> {
  const t = rateLimitSubjects;
  // Of concurrent presses one deletes the refusals, and counts.
  const refusing = await tx
    .delete(t)
    .where(
      and(
        eq(t.purpose, policy.purpose),
        eq(t.subject, storedSubject(subject)),
        eq(t.count, 0),
        gt(t.windowEndsAt, now),
      ),
    )
    .returning({ key: t.key });
  for (const { key } of refusing)
    await tx.delete(t).where(and(eq(t.purpose, policy.purpose), eq(t.key, key)));
  return refusing.length;
}
