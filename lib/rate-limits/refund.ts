import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/client";
import { second } from "@/lib/time/units";
import { type Counter, countsSubjects, rowOf, tableOf } from "./counter";

/** Gives uses back, if the window is still the one that was open at `takenAt`. */
export async function refund(db: Db | Tx, counter: Counter, uses: number, takenAt: Date): Promise<void> {
  const table = tableOf(counter);
  const opened = sql`${table.windowEndsAt} - make_interval(secs => ${counter.policy.window / second})`;
  // The window of a subject begins anew with each use, so it is open.
  const isOpen = countsSubjects(counter) ? sql`true` : sql`${opened} <= ${takenAt.toISOString()}`;
  // A row without uses would say that the policy has refused the subject.
  if (countsSubjects(counter))
    await db.delete(table).where(sql`${rowOf(counter)} and ${table.count} <= ${uses}`);
  await db
    .update(table)
    .set({ count: sql`greatest(0, ${table.count} - ${uses})` })
    .where(sql`${rowOf(counter)} and ${isOpen}`);
}
