import { and, asc, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { readDatedRules } from "@/lib/jobs/dated-rules";
import { warningsFor } from "@/lib/jobs/warnings";
import { isUuid } from "@/lib/text/uuid";
import { draftOf } from "./draft";
import { handedOver, submissions } from "./scope";

const submitted = and(submissions, eq(jobDrafts.state, "submitted"));

/** The 求人の申請 that wait for a decision, the oldest first. */
export async function submittedJobs(page: number, now: Date) {
  const select = getDb()
    .select({ draft: jobDrafts, employerName: employers.name, employerState: employers.state })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(submitted)
    .orderBy(asc(jobDrafts.submittedAt), jobDrafts.id);
  const { rows, total } = await paginate(select, page, countSubmittedJobs());
  const rules = await readDatedRules(rows.map(({ draft }) => draft.employerId));
  const described = rows.map(({ draft, employerName, employerState }) => {
    const { id, version, jobId, submittedAt, input } = draftOf(draft);
    const warned = warningsFor(input, rules, now).length > 0;
    const hidden = employerState !== "published";
    return {
      id,
      version,
      isChange: jobId !== null,
      submittedAt,
      title: input.title,
      employerName,
      hidden,
      warned,
    };
  });
  return { rows: described, total };
}

/** The 求人の申請 that staff have returned and that were not submitted again, the newest decision first. */
export async function returnedJobs(page: number) {
  const returned = and(submissions, eq(jobDrafts.state, "returned"));
  const select = getDb()
    .select({ draft: jobDrafts, employerName: employers.name })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(returned)
    .orderBy(sql`${jobDrafts.decidedAt} desc nulls last`, jobDrafts.id);
  const { rows, total } = await paginate(select, page, getDb().$count(jobDrafts, returned));
  const described = rows.map(({ draft, employerName }) => {
    const { id, input, reason, decidedAt } = draftOf(draft);
    return { id, title: input.title, employerName, reason, decidedAt };
  });
  return { rows: described, total };
}

export async function countSubmittedJobs(): Promise<number> {
  return getDb().$count(jobDrafts, submitted);
}

/** A submission with its 事業者, its writer, and the public posting that it would replace. */
export async function findSubmission(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ submission: jobDrafts, employer: employers, job: jobs, writer: employerUsers.name })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .leftJoin(jobs, eq(jobs.id, jobDrafts.jobId))
    .leftJoin(employerUsers, eq(employerUsers.id, jobDrafts.employerUserId))
    .where(and(eq(jobDrafts.id, id), handedOver));
  return row && { ...row, submission: draftOf(row.submission) };
}

/** The change of this public posting that waits for a decision: staff who edit the posting should know of it. */
export async function findSubmittedChange(jobId: string): Promise<string | undefined> {
  const [row] = await getDb()
    .select({ id: jobDrafts.id })
    .from(jobDrafts)
    .where(and(submitted, eq(jobDrafts.jobId, jobId)));
  return row?.id;
}
