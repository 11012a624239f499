import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isOwn } from "./own";

/** 外す, with the note. A second press changes nothing. */
export async function removeSavedJob(applicant: Applicant, jobId: string): Promise<"removed"> {
  await getDb().delete(savedJobs).where(isOwn(applicant, jobId));
  return "removed";
}
