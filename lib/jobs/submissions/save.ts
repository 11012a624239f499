import { and, count, eq, ne } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { jobs } from "@/lib/db/schema/jobs";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import type { OwnJobInput } from "@/lib/jobs/schema";
import {
  changeSubmission,
  isStillAdmitted,
  lockOwnChange,
  lockOwnSubmission,
  type Submission,
  submissionOf,
} from "./submission";

/**
 * Version 0: there is no row yet. The page of the form chooses the id, so that repeated presses make one row (idempotency
 * key). `jobId`: the public posting that is to be changed; it is read for a new row only.
 */
export type SubmissionTarget = { id: string; version: number; jobId: string | null };

/** not-a-draft: it is submitted or approved. under-way: the posting has an open change already, with this id. */
export type SaveRefusal =
  | { outcome: "conflict"; current: Submission }
  | { outcome: "under-way"; id: string }
  | { outcome: "not-a-draft" }
  | { outcome: "unknown" }
  | { outcome: "too-many" };
export type SaveOutcome = { outcome: "saved"; submission: Submission } | SaveRefusal;

/** A limit for programs that insert drafts without end. No 事業者 writes so many. */
export const mostOpenSubmissions = 200;

/**
 * 下書き保存: only the 事業者 reads the draft. Optimistic concurrency: the second of two users gets what the first has
 * saved.
 */
export async function saveSubmission(
  user: ApprovedEmployerUser,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction((tx) => writeSubmission(tx, user, target, input, now));
}

/** Saves a draft inside the transaction of another verb. */
export async function writeSubmission(
  tx: Tx,
  user: ApprovedEmployerUser,
  { id, version, jobId }: SubmissionTarget,
  typed: OwnJobInput,
  now: Date,
): Promise<SaveOutcome> {
  // The employer comes from the login, never from the form.
  const input: JobFields = { ...typed, employerId: user.employerId };
  if (!(await isStillAdmitted(tx, user))) return { outcome: "unknown" };
  const before = await lockOwnSubmission(tx, user, id);
  if (before) {
    if (jobFields.every((field) => before.input[field] === input[field])) {
      return { outcome: "saved", submission: before };
    }
    if (before.state === "submitted" || before.state === "approved") return { outcome: "not-a-draft" };
    if (before.version !== version) return { outcome: "conflict", current: before };
    const submission = await changeSubmission(tx, before, { input, employerUserId: user.id }, now);
    return { outcome: "saved", submission };
  }
  if (version > 0 || (jobId && !(await isOwnPosting(tx, user, jobId)))) return { outcome: "unknown" };
  const answer = await insertSubmission(tx, user, { id, jobId, input }, now);
  if (answer.outcome !== "taken") return answer;
  // A concurrent press has inserted this id since `lockOwnSubmission`: compare with its row instead.
  if (await lockOwnSubmission(tx, user, id)) {
    return writeSubmission(tx, user, { id, version, jobId }, typed, now);
  }
  const change = jobId ? await lockOwnChange(tx, user, jobId) : undefined;
  return change ? { outcome: "under-way", id: change.id } : { outcome: "unknown" };
}

/** taken: the id exists already, or the posting has an open change. */
export async function insertSubmission(
  tx: Tx,
  { id: employerUserId, employerId }: ApprovedEmployerUser,
  draft: { id: string; jobId: string | null; input: JobFields },
  now: Date,
): Promise<{ outcome: "saved"; submission: Submission } | { outcome: "too-many" } | { outcome: "taken" }> {
  const [open] = await tx
    .select({ count: count() })
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.employerId, employerId), ne(jobSubmissions.state, "approved")));
  if ((open?.count ?? 0) >= mostOpenSubmissions) return { outcome: "too-many" };
  const [row] = await tx
    .insert(jobSubmissions)
    .values({ ...draft, employerUserId, employerId, state: "draft", createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return row ? { outcome: "saved", submission: submissionOf(row) } : { outcome: "taken" };
}

// A draft by staff is not shown to the 事業者.
async function isOwnPosting(tx: Tx, { employerId }: ApprovedEmployerUser, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId), ne(jobs.state, "draft")));
  return row !== undefined;
}
