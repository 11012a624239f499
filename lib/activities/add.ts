import type { Applicant } from "@/lib/actors";
import { lockApplicant } from "@/lib/applicants/lock";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { refuseDay } from "./days";
import { activityColumns } from "./find";
import { insertActivity, isFull } from "./insert";
import { linkedJob } from "./linked-job";
import { isOwn } from "./own";
import type { AddActivityInput } from "./schema";

/** written: this form has made an entry, which says something else. */
export type AddOutcome = "added" | "written" | "future" | "too-old" | "full" | "unknown" | "not-offered";

/**
 * 記録をつける. The page of the form made the id (idempotency key): a repeated press makes no second entry, and neither does
 * one that was changed after 戻る overwrite the first.
 */
export async function addActivity(
  applicant: Applicant,
  { id, job, ...entry }: AddActivityInput,
  now: Date,
): Promise<AddOutcome> {
  if (!seekerToolsAreOffered()) return "not-offered";
  return getDb().transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicant.id))) return "unknown";
    const [before] = await tx.select(entryColumns).from(activities).where(isOwn(applicant, id));
    if (before) return isSame(before, entry) ? "added" : "written";
    const wrong = refuseDay(entry.doneOn, now);
    if (wrong) return wrong;
    if (await isFull(tx, applicant)) return "full";
    const jobId = await linkedJob(tx, job, now);
    await insertActivity(tx, applicant, { ...entry, id, jobId }, now);
    return "added";
  });
}

type Entry = Omit<AddActivityInput, "id" | "job">;

/** What a person can write into an entry. */
const { id: _, ...written } = activityColumns;
const entryColumns = { ...written, note: activities.note } satisfies Record<keyof Entry, unknown>;

function isSame(before: Record<keyof Entry, string | null>, entry: Entry): boolean {
  return (Object.keys(entryColumns) as (keyof Entry)[]).every((field) => before[field] === entry[field]);
}
