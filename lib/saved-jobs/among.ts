import { and, eq, inArray } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { savedJobs } from "@/lib/db/schema/saved-jobs";

/** Which of these postings are in the person's list. */
export async function savedAmong(applicant: Applicant, ids: string[]): Promise<string[]> {
  const rows = await getDb()
    .select({ id: savedJobs.jobId })
    .from(savedJobs)
    .where(and(eq(savedJobs.applicantId, applicant.id), inArray(savedJobs.jobId, ids)));
  return rows.map(({ id }) => id);
}
