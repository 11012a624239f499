import { lt, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { activityFigures, countedActivities } from "@/lib/db/schema/activities";
import { quarterOf } from "@/lib/surveys/quarter";
import { japanDate } from "@/lib/time/japan-day";
import type { ActivityKind } from "./labels";

/**
 * Counts an entry in the transaction that makes it, once a person, kind and day. The day is that of the making and not of the
 * entry: a figure of a quarter that has ended must not change, and nobody fills a figure up with entries of old days. A
 * deleted entry stays counted, and making it again does not count on the same day.
 */
export async function countActivity(
  tx: Tx,
  { applicantId, kind }: { applicantId: string; kind: ActivityKind },
  now: Date,
): Promise<void> {
  const today = japanDate(now);
  const first = await tx
    .insert(countedActivities)
    .values({ applicantId, kind, countedOn: today })
    .onConflictDoUpdate({
      target: [countedActivities.applicantId, countedActivities.kind],
      set: { countedOn: today },
      setWhere: lt(countedActivities.countedOn, today),
    })
    .returning({ kind: countedActivities.kind });
  if (first.length === 0) return;
  await tx
    .insert(activityFigures)
    .values({ quarter: quarterOf(now), kind, count: 1 })
    .onConflictDoUpdate({
      target: [activityFigures.quarter, activityFigures.kind],
      set: { count: sql`${activityFigures.count} + 1` },
    });
}
