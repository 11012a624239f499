import { and, count, eq, ne } from "drizzle-orm";
import type { Employer } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/business";
import { jobs } from "@/lib/db/schema/content";
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
 * Version 0: there is none yet. The id is chosen by the form's page, so that two presses make one. `jobId`: the public
 * posting that is to be changed; counts for a new one only.
 */
export type SubmissionTarget = { id: string; version: number; jobId: string | null };

/** asked: it waits for staff, or they have decided; underWay: the posting has a change already, with this id. */
export type Unwritten = { conflict: Submission } | { underWay: string } | "asked" | "unknown" | "too-many";

/** Nobody writes so many at once; a machine that does stops here. */
export const mostUnderWay = 200;

/** 下書き保存: nothing of it is seen by anybody but the 事業者. Of two colleagues who edit, the second sees both texts. */
export async function saveSubmission(
  employer: Employer,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<{ saved: Submission } | Unwritten> {
  return getDb().transaction((tx) => writeSubmission(tx, employer, target, input, now));
}

/** The same as part of a larger transaction. */
export async function writeSubmission(
  tx: Tx,
  employer: Employer,
  { id, version, jobId }: SubmissionTarget,
  typed: OwnJobInput,
  now: Date,
): Promise<{ saved: Submission } | Unwritten> {
  // Whatever the browser says, it is theirs.
  const input: JobFields = { ...typed, employerId: employer.employerId };
  if (!(await isStillOne(tx, employer))) return "unknown";
  const before = await lockOwnSubmission(tx, employer, id);
  if (before) {
    if (jobFields.every((field) => before.input[field] === input[field])) return { saved: before };
    if (before.state === "asked" || before.state === "approved") return "asked";
    if (before.version !== version) return { conflict: before };
    return { saved: await changeSubmission(tx, before, { input, accountId: employer.id }, now) };
  }
  if (version > 0 || (jobId && !(await isOwnPosting(tx, employer, jobId)))) return "unknown";
  const made = await insertSubmission(tx, employer, { id, jobId, input }, now);
  if (made === "too-many") return made;
  if (made) return { saved: made };
  // Somebody's press was faster by a moment: what it made is there to be compared.
  if (await lockOwnSubmission(tx, employer, id)) {
    return writeSubmission(tx, employer, { id, version, jobId }, typed, now);
  }
  const change = jobId ? await lockOwnChange(tx, employer, jobId) : undefined;
  return change ? { underWay: change.id } : "unknown";
}

/** Undefined when the id is taken, or the posting has a change already. */
export async function insertSubmission(
  tx: Tx,
  { id: accountId, employerId }: Employer,
  row: { id: string; jobId: string | null; input: JobFields },
  now: Date,
): Promise<Submission | "too-many" | undefined> {
  const [open] = await tx
    .select({ count: count() })
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.employerId, employerId), ne(jobSubmissions.state, "approved")));
  if ((open?.count ?? 0) >= mostUnderWay) return "too-many";
  const [made] = await tx
    .insert(jobSubmissions)
    .values({ ...row, accountId, employerId, state: "draft", createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return made && submissionOf(made);
}

// A draft of the desk about this 事業者 is the desk's own: for them it is not there.
async function isOwnPosting(tx: Tx, { employerId }: Employer, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId), ne(jobs.state, "draft")));
  return row !== undefined;
}
