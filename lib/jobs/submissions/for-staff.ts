import { asc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { jobs } from "@/lib/db/schema/jobs";
import { readWarnings } from "@/lib/jobs/for-staff";
import { isUuid } from "@/lib/text/uuid";
import { submissionOf } from "./submission";

const submitted = eq(jobSubmissions.state, "submitted");

/** The 求人の申請 that wait for a decision, the oldest first. */
export async function submittedJobs(page: number, now: Date) {
  const select = getDb()
    .select({ submission: jobSubmissions, employerName: employers.name, employerState: employers.state })
    .from(jobSubmissions)
    .innerJoin(employers, eq(employers.id, jobSubmissions.employerId))
    .where(submitted)
    .orderBy(asc(jobSubmissions.submittedAt), jobSubmissions.id);
  const { rows, total } = await paginate(select, page, countSubmittedJobs());
  const submissions = await Promise.all(
    rows.map(async ({ submission, employerName, employerState }) => {
      const { id, version, jobId, submittedAt, input } = submissionOf(submission);
      const warned = (await readWarnings(input, now)).length > 0;
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
    }),
  );
  return { rows: submissions, total };
}

export async function countSubmittedJobs(): Promise<number> {
  return getDb().$count(jobSubmissions, submitted);
}

/** A submission in any state with its 事業者, its writer, and the public posting that it would replace. */
export async function findSubmission(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ submission: jobSubmissions, employer: employers, job: jobs, writer: employerUsers.name })
    .from(jobSubmissions)
    .innerJoin(employers, eq(employers.id, jobSubmissions.employerId))
    .leftJoin(jobs, eq(jobs.id, jobSubmissions.jobId))
    .leftJoin(employerUsers, eq(employerUsers.id, jobSubmissions.employerUserId))
    .where(eq(jobSubmissions.id, id));
  return row && { ...row, submission: submissionOf(row.submission) };
}
