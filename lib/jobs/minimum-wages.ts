import { and, desc, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { minimumWages } from "@/lib/db/schema/minimum-wages";
import { longDate } from "@/lib/time/format";
import type { MinimumWageInput } from "./schema";

export type MinimumWage = typeof minimumWages.$inferSelect;

/** 福島県の最低賃金 and 特定最低賃金 as staff have entered them, the newest 発効日 first. */
export async function listMinimumWages(db: Db | Tx = getDb()): Promise<MinimumWage[]> {
  return db.select().from(minimumWages).orderBy(desc(minimumWages.effectiveOn)).limit(100);
}

/** The days of a posting, and the 特定最低賃金 of its employer. */
type Span = { from: string; to: string; industry: string };

/**
 * Among these, in any order, the minimum wages in force on the first day and those that take effect until the last, the
 * oldest first. The prefecture's counts for all, a 特定最低賃金 beside it.
 */
export function wagesDuring(wages: MinimumWage[], { industry, ...days }: Span): MinimumWage[] {
  return [...new Set(["", industry])].flatMap((one) =>
    during(
      wages.filter((wage) => wage.industry === one),
      days,
    ),
  );
}

function during(wages: MinimumWage[], { from, to }: Omit<Span, "industry">): MinimumWage[] {
  const oldestFirst = wages.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
  const begins = oldestFirst.findLast(({ effectiveOn }) => effectiveOn <= from)?.effectiveOn ?? from;
  return oldestFirst.filter(({ effectiveOn }) => effectiveOn >= begins && effectiveOn <= to);
}

/** Sets the amount of a 発効日; a second amount for the same day replaces the first. */
export async function setMinimumWage(staff: Staff, after: MinimumWageInput, now: Date) {
  const { effectiveOn, industry, yen } = after;
  return getDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('minimum-wages', 0))`);
    const [before] = await tx.select().from(minimumWages).where(isWage(after));
    if (before?.yen === yen) return "set" as const;
    await tx
      .insert(minimumWages)
      .values(after)
      .onConflictDoUpdate({ target: [minimumWages.effectiveOn, minimumWages.industry], set: { yen } });
    const action = before ? "update" : "create";
    await record(tx, staff, { action, subject: subjectOf({ effectiveOn, industry }), before, after }, now);
    return "set" as const;
  });
}

export async function removeMinimumWage(staff: Staff, wage: WageKey, now: Date) {
  return getDb().transaction(async (tx) => {
    const [before] = await tx.delete(minimumWages).where(isWage(wage)).returning();
    if (before) await record(tx, staff, { action: "delete", subject: subjectOf(wage), before }, now);
    return "removed" as const;
  });
}

type WageKey = Pick<MinimumWage, "effectiveOn" | "industry">;

function isWage({ effectiveOn, industry }: WageKey) {
  return and(eq(minimumWages.effectiveOn, effectiveOn), eq(minimumWages.industry, industry));
}

function subjectOf({ effectiveOn, industry }: WageKey) {
  const id = industry ? `${effectiveOn} ${industry}` : effectiveOn;
  const of = industry ? `（${industry}）` : "";
  return { kind: "minimum-wage", id, name: `${longDate(effectiveOn)}から${of}` } as const;
}
