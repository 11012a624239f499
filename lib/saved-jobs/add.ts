import { and, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { lockApplicant } from "@/lib/applicants/lock";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isRead } from "@/lib/jobs/open";
import { saidColumns } from "./said-columns";

/** More are no list any more that a person compares, and a program may not fill the table. */
export const mostSaved = 300;

export type AddOutcome = "saved" | "full" | "unknown" | "not-offered";

/**
 * 検討リストに入れる. A posting that is in the list stays as it is, with its note and what it said at first. The lock of the
 * account makes the limit hold however many presses come at once.
 */
export async function addSavedJob(applicant: Applicant, jobId: string, now: Date): Promise<AddOutcome> {
  if (!seekerToolsAreOffered()) return "not-offered";
  return getDb().transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicant.id))) return "unknown";
    const own = eq(savedJobs.applicantId, applicant.id);
    if ((await tx.$count(savedJobs, and(own, eq(savedJobs.jobId, jobId)))) > 0) return "saved";
    const [said] = await tx
      .select(saidColumns)
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(and(eq(jobs.id, jobId), isRead(now)))
      .for("key share", { of: jobs });
    if (!said) return "unknown";
    if ((await tx.$count(savedJobs, own)) >= mostSaved) return "full";
    await tx.insert(savedJobs).values({ applicantId: applicant.id, jobId, said, savedAt: now });
    return "saved";
  });
}
