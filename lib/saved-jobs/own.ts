import { and, eq, type SQL } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { savedJobs } from "@/lib/db/schema/saved-jobs";

/** This posting in the list of this person, and of nobody else. */
export function isOwn(applicant: Applicant, jobId: string): SQL | undefined {
  return and(eq(savedJobs.applicantId, applicant.id), eq(savedJobs.jobId, jobId));
}
