import { asc, count, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employerAccounts, jobSubmissions } from "@/lib/db/schema/business";
import { employers, jobs } from "@/lib/db/schema/content";
import { readWarnings } from "@/lib/jobs/desk";
import { isUuid } from "@/lib/text/uuid";
import { submissionOf } from "./submission";

export const submissionsPerPage = 20;

const waiting = eq(jobSubmissions.state, "asked");

/** Submitted 求人 to be decided, the oldest first. */
export async function waitingSubmissions(page: number, now: Date) {
  const [rows, total] = await Promise.all([
    getDb()
      .select({ submission: jobSubmissions, employerName: employers.name, employerState: employers.state })
      .from(jobSubmissions)
      .innerJoin(employers, eq(employers.id, jobSubmissions.employerId))
      .where(waiting)
      .orderBy(asc(jobSubmissions.askedAt), jobSubmissions.id)
      .limit(submissionsPerPage)
      .offset((page - 1) * submissionsPerPage),
    countWaitingSubmissions(),
  ]);
  const submissions = await Promise.all(
    rows.map(async ({ submission, employerName, employerState }) => {
      const { id, version, jobId, askedAt, input } = submissionOf(submission);
      const warned = (await readWarnings(input, now)).length > 0;
      const hidden = employerState !== "published";
      return {
        id,
        version,
        isChange: jobId !== null,
        askedAt,
        title: input.title,
        employerName,
        hidden,
        warned,
      };
    }),
  );
  return { submissions, total };
}

export async function countWaitingSubmissions(): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(jobSubmissions).where(waiting);
  return row?.count ?? 0;
}

/** For the page on which a 職員 decides: with the public text that it would replace. */
export async function findSubmission(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ submission: jobSubmissions, employer: employers, job: jobs, writer: employerAccounts.name })
    .from(jobSubmissions)
    .innerJoin(employers, eq(employers.id, jobSubmissions.employerId))
    .leftJoin(jobs, eq(jobs.id, jobSubmissions.jobId))
    .leftJoin(employerAccounts, eq(employerAccounts.id, jobSubmissions.accountId))
    .where(eq(jobSubmissions.id, id));
  return row && { ...row, submission: submissionOf(row.submission) };
}
