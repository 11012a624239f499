import { and, count, eq, ne } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { jobs } from "@/lib/db/schema/jobs";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import type { OwnJobInput } from "@/lib/jobs/schema";
import {
  changeSubmission,
  isStillOne,
  lockOwnChange,
  lockOwnSubmission,
  type Submission,
  submissionOf,
} from "./submission";

/**
 * Version 0: there is no row yet. The form's page chooses the id, so that two presses make one row. `jobId`: the public
 * posting that is to be changed; read for a new row only.
 */
export type SubmissionTarget = { id: string; version: number; jobId: string | null };

/** not-a-draft: it was submitted, or staff have approved it; under-way: the posting has a change already, with this id. */
export type SaveRefusal =
  | { outcome: "conflict"; current: Submission }
  | { outcome: "under-way"; id: string }
  | { outcome: "not-a-draft" }
  | { outcome: "unknown" }
  | { outcome: "too-many" };
export type SaveOutcome = { outcome: "saved"; submission: Submission } | SaveRefusal;

/** More drafts than people write; it stops a program that makes them without end. */
export const mostOpenSubmissions = 200;

/** 下書き保存: only the 事業者 reads it. Optimistic concurrency: the second of two colleagues gets what the first has saved. */
export async function saveSubmission(
  employer: ApprovedEmployerUser,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction((tx) => writeSubmission(tx, employer, target, input, now));
}

/** The same inside the caller's transaction. */
export async function writeSubmission(
  tx: Tx,
  employer: ApprovedEmployerUser,
  { id, version, jobId }: SubmissionTarget,
  typed: OwnJobInput,
  now: Date,
): Promise<SaveOutcome> {
  // The employer comes from the login, never from the form.
  const input: JobFields = { ...typed, employerId: employer.employerId };
  if (!(await isStillOne(tx, employer))) return { outcome: "unknown" };
  const before = await lockOwnSubmission(tx, employer, id);
  if (before) {
    if (jobFields.every((field) => before.input[field] === input[field])) {
      return { outcome: "saved", submission: before };
    }
    if (before.state === "submitted" || before.state === "approved") return { outcome: "not-a-draft" };
    if (before.version !== version) return { outcome: "conflict", current: before };
    const submission = await changeSubmission(tx, before, { input, employerUserId: employer.id }, now);
    return { outcome: "saved", submission };
  }
  if (version > 0 || (jobId && !(await isOwnPosting(tx, employer, jobId)))) return { outcome: "unknown" };
  const answer = await insertSubmission(tx, employer, { id, jobId, input }, now);
  if (answer.outcome !== "taken") return answer;
  // A concurrent press has inserted this id since `lockOwnSubmission`: compare with its row instead.
  if (await lockOwnSubmission(tx, employer, id)) {
    return writeSubmission(tx, employer, { id, version, jobId }, typed, now);
  }
  const change = jobId ? await lockOwnChange(tx, employer, jobId) : undefined;
  return change ? { outcome: "under-way", id: change.id } : { outcome: "unknown" };
}

/** taken: the id exists, or the posting has a change already. */
export async function insertSubmission(
  tx: Tx,
  { id: employerUserId, employerId }: ApprovedEmployerUser,
  row: { id: string; jobId: string | null; input: JobFields },
  now: Date,
): Promise<{ outcome: "saved"; submission: Submission } | { outcome: "too-many" } | { outcome: "taken" }> {
  const [open] = await tx
    .select({ count: count() })
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.employerId, employerId), ne(jobSubmissions.state, "approved")));
  if ((open?.count ?? 0) >= mostOpenSubmissions) return { outcome: "too-many" };
  const [made] = await tx
    .insert(jobSubmissions)
    .values({ ...row, employerUserId, employerId, state: "draft", createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return made ? { outcome: "saved", submission: submissionOf(made) } : { outcome: "taken" };
}

// A draft by staff about this 事業者 is not shown to it.
async function isOwnPosting(tx: Tx, { employerId }: ApprovedEmployerUser, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId), ne(jobs.state, "draft")));
  return row !== undefined;
}
