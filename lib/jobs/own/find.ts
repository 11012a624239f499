import { and, desc, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { isUnderWay, ownDrafts } from "@/lib/jobs/drafts/scope";
import { lacksFacts } from "@/lib/jobs/state";
import { isUuid } from "@/lib/text/uuid";
import { ownJobs } from "./rows";

/** The postings of the 事業者, the newest first. */
export async function listOwnJobs(user: ApprovedEmployerUser, page: number) {
  const select = getDb()
    .select({
      id: jobs.id,
      title: jobs.title,
      state: jobs.state,
      opensOn: jobs.opensOn,
      closesOn: jobs.closesOn,
      lacksFacts,
    })
    .from(jobs)
    .where(ownJobs(user))
    .orderBy(desc(jobs.publishedAt), jobs.id);
  return paginate(select, page, getDb().$count(jobs, ownJobs(user)));
}

/** One posting, with the id of its open change; `isShown`: its 事業者 is public. */
export async function findOwnJob(user: ApprovedEmployerUser, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ job: jobs, change: jobDrafts.id, employerState: employers.state })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .leftJoin(jobDrafts, and(eq(jobDrafts.jobId, jobs.id), ownDrafts(user), isUnderWay))
    .where(and(eq(jobs.id, id), ownJobs(user)));
  return row && { job: row.job, change: row.change, isShown: row.employerState === "published" };
}
