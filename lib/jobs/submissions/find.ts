import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { jobs } from "@/lib/db/schema/jobs";
import { isUuid } from "@/lib/text/uuid";
import { mostOpenSubmissions } from "./save";
import { type Submission, submissionOf } from "./submission";

const notApproved = ne(jobSubmissions.state, "approved");

/** The drafts and submissions of this 事業者 that are not approved, the newest first. */
export async function openSubmissions({ employerId }: ApprovedEmployerUser): Promise<Submission[]> {
  const rows = await getDb()
    .select()
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.employerId, employerId), notApproved))
    .orderBy(desc(jobSubmissions.updatedAt), jobSubmissions.id)
    .limit(mostOpenSubmissions);
  return rows.map(submissionOf);
}

/** A submission of this 事業者, in any state. */
export async function findOwnSubmission(
  { employerId }: ApprovedEmployerUser,
  id: string,
): Promise<Submission | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select()
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.id, id), eq(jobSubmissions.employerId, employerId)));
  return row && submissionOf(row);
}

// Postings that are or were public. Drafts by staff are not shown to the 事業者.
const ownPublic = (employerId: string) => and(eq(jobs.employerId, employerId), ne(jobs.state, "draft"));

/** Postings of the 事業者 that are or were public, the newest first. */
export async function listOwnJobs({ employerId }: ApprovedEmployerUser, page: number) {
  const select = getDb()
    .select({
      id: jobs.id,
      title: jobs.title,
      state: jobs.state,
      opensOn: jobs.opensOn,
      closesOn: jobs.closesOn,
    })
    .from(jobs)
    .where(ownPublic(employerId))
    .orderBy(sql`${jobs.publishedAt} desc nulls last`, jobs.id);
  return paginate(select, page, getDb().$count(jobs, ownPublic(employerId)));
}

/** One posting that is or was public, with the id of its open change; `isShown`: its 事業者 is public. */
export async function findOwnJob({ employerId }: ApprovedEmployerUser, id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ job: jobs, change: jobSubmissions.id, employerState: employers.state })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .leftJoin(
      jobSubmissions,
      and(eq(jobSubmissions.jobId, jobs.id), eq(jobSubmissions.employerId, employerId), notApproved),
    )
    .where(and(eq(jobs.id, id), ownPublic(employerId)));
  return row && { job: row.job, change: row.change, isShown: row.employerState === "published" };
}
