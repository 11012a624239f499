import { and, eq, ne, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isOpen, newestFirst, summary } from "./open";

/** Open 求人, newest first. */
export async function listJobs(page: number, now: Date) {
  const select = getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(isOpen(now))
    .orderBy(...newestFirst);
  const joined = sql`${jobs} inner join ${employers} on ${eq(employers.id, jobs.employerId)}`;
  return paginate(select, page, getDb().$count(joined, isOpen(now)));
}

export type JobSummary = Awaited<ReturnType<typeof listJobs>>["rows"][number];

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

/** Open 求人 of the same employer beside this one, newest first. */
export async function otherJobsOfEmployer(
  { id, employerId }: { id: string; employerId: string },
  most: number,
  now: Date,
): Promise<JobSummary[]> {
  return getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobs.employerId, employerId), ne(jobs.id, id), isOpen(now)))
    .orderBy(...newestFirst)
    .limit(most);
}
