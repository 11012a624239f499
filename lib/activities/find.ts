import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { isUuid } from "@/lib/text/uuid";
import { isOwn } from "./own";

export const activityColumns = {
  id: activities.id,
  kind: activities.kind,
  doneOn: activities.doneOn,
  employerName: activities.employerName,
  phone: activities.phone,
  jobTitle: activities.jobTitle,
  jobNumber: activities.jobNumber,
  helloWorkNumber: activities.helloWorkNumber,
  way: activities.way,
  result: activities.result,
  eventName: activities.eventName,
  organiser: activities.organiser,
  venue: activities.venue,
};

/** One entry of the person's own record; undefined when it is not there. */
export async function findActivity(applicant: Applicant, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ ...activityColumns, note: activities.note })
    .from(activities)
    .where(isOwn(applicant, id));
  return row;
}

export type Activity = NonNullable<Awaited<ReturnType<typeof findActivity>>>;

/** What is printed: without the note. */
export type PrintedActivity = Omit<Activity, "note">;
