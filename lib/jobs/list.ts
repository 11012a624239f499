import { and, count, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers, jobs } from "@/lib/db/schema/content";
import { isOpen, newestFirst, summary } from "./open";

export const jobsPerPage = 20;

/** Open 求人, newest first. */
export async function listJobs(page: number, now: Date) {
  const [rows, [total]] = await Promise.all([
    selectOpen(now)
      .limit(jobsPerPage)
      .offset((page - 1) * jobsPerPage),
    getDb()
      .select({ count: count() })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(isOpen(now)),
  ]);
  return { jobs: rows, total: total?.count ?? 0 };
}

export type JobSummary = Awaited<ReturnType<typeof listJobs>>["jobs"][number];

/** Open 求人 of one employer, at most 50, for the employer's page, which has no pagination. */
export async function jobsOfEmployer(employerId: string, now: Date): Promise<JobSummary[]> {
  return getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobs.employerId, employerId), isOpen(now)))
    .orderBy(...newestFirst)
    .limit(50);
}

function selectOpen(now: Date) {
  return getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(isOpen(now))
    .orderBy(...newestFirst);
}
