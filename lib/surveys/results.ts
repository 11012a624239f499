import { asc, lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { surveyQuarters } from "@/lib/db/schema/surveys";
import { type Band, bandOf, bandWidth } from "./band";
import { quarterOf } from "./quarter";
import { ages, sexes } from "./schema";

/** One or more closed quarters in a row, with two one-way tables: there is no table of 性別 by 年代. */
export type SurveyPeriod = { from: string; to: string; sexes: Band[]; ages: Band[] };

const fewest = 20;
// The number of answers that a reader can derive must leave at least three possible values.
const leastSlack = 2;

/**
 * アンケート集計: closed quarters only; an answer never moves to another period. A period that would reveal too much is joined
 * with the next one: with fewer than 20 answers, or when the exact number of registrations, which staff know, leaves too
 * few possible values within the bands (statistical disclosure control).
 * @param registered registrations by quarter, "2026Q1"
 */
export async function surveyResults(registered: Map<string, number>, now: Date): Promise<SurveyPeriod[]> {
  const closed = await getDb()
    .select({ quarter: surveyQuarters.quarter, counts: surveyQuarters.counts })
    .from(surveyQuarters)
    // "2026Q4" < "2027Q1": the names sort by time.
    .where(lt(surveyQuarters.quarter, quarterOf(now)))
    .orderBy(asc(surveyQuarters.quarter));
  const periods: SurveyPeriod[] = [];
  let open: { from: string; counts: number[]; registered: number } | undefined;
  for (const { quarter, counts } of closed) {
    open = {
      from: open?.from ?? quarter,
      counts: counts.map((count, index) => count + (open?.counts[index] ?? 0)),
      registered: (open?.registered ?? 0) + (registered.get(quarter) ?? 0),
    };
    const tables = oneWayTables(open.counts);
    if (!mayBeShown(tables, total(open.counts), open.registered)) continue;
    periods.push({ from: open.from, to: quarter, ...tables });
    open = undefined;
  }
  return periods.reverse();
}

function oneWayTables(counts: number[]) {
  const at = (sex: number, age: number) => counts[sex * ages.length + age] ?? 0;
  return {
    sexes: sexes.map((_, sex) => bandOf(total(ages.map((_, age) => at(sex, age))))),
    ages: ages.map((_, age) => bandOf(total(sexes.map((_, sex) => at(sex, age))))),
  };
}

function mayBeShown(tables: { sexes: Band[]; ages: Band[] }, answers: number, registered: number): boolean {
  if (answers < fewest) return false;
  // The bounds a reader can derive: both tables have the same sum, which is at most the number of registrations.
  const most = (bands: Band[]) => total(bands) + bands.length * (bandWidth - 1);
  const highest = Math.min(most(tables.sexes), most(tables.ages), registered);
  const lowest = Math.max(total(tables.sexes), total(tables.ages), fewest);
  return highest - lowest >= leastSlack;
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
