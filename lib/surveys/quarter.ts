import { getDb } from "@/lib/db/client";
import { surveyQuarters } from "@/lib/db/schema/surveys";
import { ages, sexes } from "./schema";

export const noAnswers = Array<number>(sexes.length * ages.length).fill(0);

const quartersAhead = 4;

/** Quarter of the fiscal year (from April, Japan time): "2026Q1" is April to June 2026. */
export function quarterOf(now: Date): string {
  const { year, month } = japanMonthOf(now);
  const quarter = Math.floor(((month + 9 - 1) % 12) / 3) + 1;
  return `${month < 4 ? year - 1 : year}Q${quarter}`;
}

/** Inserts the rows of this quarter and the next four in advance, so that no insert shows when somebody answered. */
export async function ensureQuarters(now: Date): Promise<void> {
  const { year, month } = japanMonthOf(now);
  const rows = Array.from({ length: quartersAhead + 1 }, (_, ahead) => ({
    // The 15th is inside its month in every time zone.
    quarter: quarterOf(new Date(Date.UTC(year, month - 1 + ahead * 3, 15))),
    counts: noAnswers,
  }));
  await getDb().insert(surveyQuarters).values(rows).onConflictDoNothing();
}

function japanMonthOf(now: Date): { year: number; month: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: "Asia/Tokyo",
    year: "numeric",
    month: "numeric",
  }).formatToParts(now);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number("year"), month: number("month") };
}
