import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isOwn } from "./own";

export type NoteOutcome = "changed" | "unknown";

/** The person's own note about a saved posting; "" is none. */
export async function changeNote(
  applicant: Applicant,
  { job, note }: { job: string; note: string },
): Promise<NoteOutcome> {
  const changed = await getDb()
    .update(savedJobs)
    .set({ note })
    .where(isOwn(applicant, job))
    .returning({ jobId: savedJobs.jobId });
  return changed.length > 0 ? "changed" : "unknown";
}
