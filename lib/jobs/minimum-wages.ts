import { desc, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { minimumWages } from "@/lib/db/schema/minimum-wages";
import { longDate } from "@/lib/time/format";
import type { MinimumWageInput } from "./schema";

export type MinimumWage = { effectiveOn: string; yen: number };

/** 福島県の最低賃金 as staff have entered it, the newest 発効日 first. */
export async function listMinimumWages(db: Db | Tx = getDb()): Promise<MinimumWage[]> {
  return db.select().from(minimumWages).orderBy(desc(minimumWages.effectiveOn)).limit(100);
}

/** The minimum wage in force on `from`, and those that take effect until `to`, the oldest first. */
export async function minimumWagesDuring(
  from: string,
  to: string,
  db: Db | Tx = getDb(),
): Promise<MinimumWage[]> {
  return wagesDuring(await listMinimumWages(db), from, to);
}

/** The same among wages that are at hand, in any order. */
export function wagesDuring(wages: MinimumWage[], from: string, to: string): MinimumWage[] {
  const oldestFirst = wages.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
  const begins = oldestFirst.findLast(({ effectiveOn }) => effectiveOn <= from)?.effectiveOn ?? from;
  return oldestFirst.filter(({ effectiveOn }) => effectiveOn >= begins && effectiveOn <= to);
}

/** Sets the amount of a 発効日; a second amount for the same day replaces the first. */
export async function setMinimumWage(staff: Staff, { effectiveOn, yen }: MinimumWageInput, now: Date) {
  return getDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('minimum-wages', 0))`);
    const [before] = await tx.select().from(minimumWages).where(eq(minimumWages.effectiveOn, effectiveOn));
    if (before?.yen === yen) return "set" as const;
    const after = { effectiveOn, yen };
    await tx
      .insert(minimumWages)
      .values(after)
      .onConflictDoUpdate({ target: minimumWages.effectiveOn, set: { yen } });
    const action = before ? "update" : "create";
    await record(tx, staff, { action, subject: subjectOf(effectiveOn), before, after }, now);
    return "set" as const;
  });
}

export async function removeMinimumWage(staff: Staff, effectiveOn: string, now: Date) {
  return getDb().transaction(async (tx) => {
    const [before] = await tx
      .delete(minimumWages)
      .where(eq(minimumWages.effectiveOn, effectiveOn))
      .returning();
    if (before) await record(tx, staff, { action: "delete", subject: subjectOf(effectiveOn), before }, now);
    return "removed" as const;
  });
}

function subjectOf(effectiveOn: string) {
  return { kind: "minimum-wage", id: effectiveOn, name: `${longDate(effectiveOn)}から` } as const;
}
