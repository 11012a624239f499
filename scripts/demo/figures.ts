import { getDb } from "@/lib/db/client";
import { monthlyFigures } from "@/lib/db/schema/monthly-figures";
import { surveyQuarters } from "@/lib/db/schema/surveys";
import { quarterOf } from "@/lib/surveys/quarter";
import { ages, sexes } from "@/lib/surveys/schema";
import { addMonths, japanMonth } from "@/lib/time/japan-day";

/** Example figures for 年度報告 (the last 15 months) and アンケート集計 (three past quarters). Existing rows stay. */
export async function seedFigures(now: Date): Promise<void> {
  const months = Array.from({ length: 14 }, (_, at) => addMonths(japanMonth(now), -at - 1));
  await getDb()
    .insert(monthlyFigures)
    .values([
      { month: japanMonth(now), attribute: "general" as const, registered: 4, deleted: 0 },
      { month: japanMonth(now), attribute: "student" as const, registered: 2, deleted: 0 },
      ...months.flatMap((month, at) => [
        { month, attribute: "general" as const, registered: 14 + wave(at, 11), deleted: wave(at + 3, 4) },
        { month, attribute: "student" as const, registered: 6 + wave(at + 5, 17), deleted: wave(at, 3) },
      ]),
    ])
    .onConflictDoNothing();
  const quarters = [3, 6, 9].map((back) =>
    quarterOf(new Date(`${addMonths(japanMonth(now), -back)}-15T00:00:00Z`)),
  );
  await getDb()
    .insert(surveyQuarters)
    .values(
      quarters.map((quarter, at) => ({
        quarter,
        counts: Array.from({ length: sexes.length * ages.length }, (_, index) => wave(index + at * 5, 5)),
      })),
    )
    .onConflictDoNothing();
}

/** An uneven number from 0 to `most`, the same at every start. */
export function wave(n: number, most: number): number {
  return Math.round((Math.sin(n * 1.7) + 1) * (most / 2));
}
