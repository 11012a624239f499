import { inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { activityFigures, activityKinds } from "@/lib/db/schema/activities";
import { type Band, bandOf } from "@/lib/surveys/band";
import { quarterOf } from "@/lib/surveys/quarter";
import type { ActivityKind } from "./labels";

export type ActivityQuarter = { quarter: string; bands: Record<ActivityKind, Band> };

/**
 * How many entries were made in each quarter of a 年度 that has ended, in bands of five (statistical disclosure control). No
 * total is shown, so a figure keeps the five values of its band. A quarter without an entry is shown like one with a few:
 * a gap would say that there was none.
 */
export async function activityQuarters(year: number, now: Date): Promise<ActivityQuarter[]> {
  const current = quarterOf(now);
  const closed = [1, 2, 3, 4].map((number) => `${year}Q${number}`).filter((quarter) => quarter < current);
  if (closed.length === 0) return [];
  const rows = await getDb()
    .select({ quarter: activityFigures.quarter, kind: activityFigures.kind, count: activityFigures.count })
    .from(activityFigures)
    .where(inArray(activityFigures.quarter, closed));
  const band = (quarter: string, kind: ActivityKind) =>
    bandOf(rows.find((row) => row.quarter === quarter && row.kind === kind)?.count ?? 0);
  return closed.map((quarter) => ({
    quarter,
    bands: Object.fromEntries(
      activityKinds.map((kind) => [kind, band(quarter, kind)]),
    ) as ActivityQuarter["bands"],
  }));
}
