import { and, eq, isNull, ne } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import type { JobFields } from "@/lib/jobs/fields";
import { ownJobInput } from "@/lib/jobs/schema";

type Row = typeof jobSubmissions.$inferSelect;
export type Submission = Omit<Row, "input"> & { input: JobFields };

// The values of an empty form. A draft may be older than a field of the form; the field then gets this value.
const emptyForm = ownJobInput.parse({ title: "（求人名なし）" });

/** A row with a typed `input`. Only `save.ts` stores `input`, after the form's schema has accepted it. */
export function submissionOf(row: Row): Submission {
  return { ...row, input: { ...emptyForm, ...row.input, employerId: row.employerId } };
}

/**
 * Whether the user still belongs to the 事業者 and is not suspended. Both rows stay locked until the transaction ends, so
 * that a user who is removed meanwhile writes nothing afterwards. The order of the locks is employer, user, submission,
 * as in a deletion: no deadlock.
 */
export async function isStillAdmitted(tx: Tx, { id, employerId }: ApprovedEmployerUser): Promise<boolean> {
  await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).for("share");
  const [user] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(
      and(
        eq(employerUsers.id, id),
        eq(employerUsers.employerId, employerId),
        isNull(employerUsers.suspendedAt),
      ),
    )
    .for("share");
  return user !== undefined;
}

/** Locks and returns a submission of this 事業者; undefined when it belongs to another. */
export async function lockOwnSubmission(
  tx: Tx,
  { employerId }: ApprovedEmployerUser,
  id: string,
): Promise<Submission | undefined> {
  const [row] = await tx
    .select()
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.id, id), eq(jobSubmissions.employerId, employerId)))
    .for("update");
  return row && submissionOf(row);
}

/** Locks and returns the open change of a posting. It is locked before the posting, as in an approval: no deadlock. */
export async function lockOwnChange(
  tx: Tx,
  { employerId }: ApprovedEmployerUser,
  jobId: string,
): Promise<Submission | undefined> {
  const [row] = await tx
    .select()
    .from(jobSubmissions)
    .where(
      and(
        eq(jobSubmissions.jobId, jobId),
        eq(jobSubmissions.employerId, employerId),
        ne(jobSubmissions.state, "approved"),
      ),
    )
    .for("update");
  return row && submissionOf(row);
}

/** Changes a row that the transaction has locked. */
export async function changeSubmission(
  tx: Tx,
  before: Submission,
  changes: Partial<Submission>,
  now: Date,
): Promise<Submission> {
  const [after] = await tx
    .update(jobSubmissions)
    .set({ ...changes, version: before.version + 1, updatedAt: now })
    .where(eq(jobSubmissions.id, before.id))
    .returning();
  if (!after) throw new Error("a submission under its lock is gone");
  return submissionOf(after);
}
