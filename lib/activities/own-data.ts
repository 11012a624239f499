import { desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { activities, countedActivities } from "@/lib/db/schema/activities";
import type { DataSection } from "@/lib/text/data-section";
import { longDate, longMoment } from "@/lib/time/format";
import { activityColumns } from "./find";
import { activityKindLabels, activityLabels, activityResultLabels, activityWayLabels } from "./labels";

/** 求職活動の記録, for the file of one's own data. */
export async function ownActivities(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({ ...activityColumns, note: activities.note, updatedAt: activities.updatedAt })
    .from(activities)
    .where(eq(activities.applicantId, applicant.id))
    .orderBy(desc(activities.doneOn), desc(activities.createdAt), activities.id);
  const names = Object.keys(activityLabels) as (keyof typeof activityLabels)[];
  return {
    title: "求職活動の記録",
    headings: [...names.map((name) => activityLabels[name]), "最後に変えた日時"],
    rows: rows.map((row) => {
      const said = {
        ...row,
        kind: activityKindLabels[row.kind],
        doneOn: longDate(row.doneOn),
        way: row.way ? activityWayLabels[row.way] : "",
        result: row.result ? activityResultLabels[row.result] : "",
      };
      return [...names.map((name) => said[name]), longMoment(row.updatedAt)];
    }),
  };
}

/** The day on which an entry of each kind was last counted for the figures of the city: one a day counts. */
export async function ownCountedActivities(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({ kind: countedActivities.kind, countedOn: countedActivities.countedOn })
    .from(countedActivities)
    .where(eq(countedActivities.applicantId, applicant.id));
  return {
    title: "求職活動の記録を数えた日",
    note: "市の集計では、1人が1日に同じことを何回記録しても、1件と数えます。そのための日付です。",
    headings: ["したこと", "最後に数えた日"],
    rows: rows.map(({ kind, countedOn }) => [activityKindLabels[kind], longDate(countedOn)]),
  };
}
