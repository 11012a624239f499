import { and, desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobAlertFinds, jobAlerts } from "@/lib/db/schema/job-alerts";
import { jobs } from "@/lib/db/schema/jobs";
import { isOpen } from "@/lib/jobs/open";

/** The newest open postings that this person's alerts have found, each once. */
export async function newestFinds(applicant: Applicant, most: number, now: Date) {
  const rows = await getDb()
    .selectDistinctOn([jobAlertFinds.foundAt, jobs.id], {
      id: jobs.id,
      title: jobs.title,
      employerName: employers.name,
      foundAt: jobAlertFinds.foundAt,
    })
    .from(jobAlertFinds)
    .innerJoin(jobAlerts, eq(jobAlerts.id, jobAlertFinds.alertId))
    .innerJoin(jobs, eq(jobs.id, jobAlertFinds.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobAlerts.applicantId, applicant.id), isOpen(now)))
    .orderBy(desc(jobAlertFinds.foundAt), jobs.id)
    // An alert finds what another has found on another day, too.
    .limit(most * 2);
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, most);
}
