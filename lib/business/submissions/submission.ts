import { and, eq, isNull, ne } from "drizzle-orm";
import type { Employer } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { employerAccounts, jobSubmissions } from "@/lib/db/schema/business";
import { employers } from "@/lib/db/schema/content";
import type { JobFields } from "@/lib/jobs/fields";
import { ownJobInput } from "@/lib/jobs/schema";

type Row = typeof jobSubmissions.$inferSelect;
export type Submission = Omit<Row, "input"> & { input: JobFields };

// What an untouched form says: a draft may be older than a field that the form has been given since.
const untouched = ownJobInput.parse({ title: "（求人名なし）" });

/** A row as it is used. Only `write.ts` fills `input`, with what the form's schema let through. */
export function submissionOf(row: Row): Submission {
  return { ...row, input: { ...untouched, ...row.input, employerId: row.employerId } };
}

/**
 * Whether the account is still one of the 事業者, held until the end: whoever is removed in this moment writes nothing
 * afterwards. The 事業者, the account, then what it wrote: the order in which a deletion locks them.
 */
export async function isStillOne(tx: Tx, { id, employerId }: Employer): Promise<boolean> {
  await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).for("share");
  const [account] = await tx
    .select({ id: employerAccounts.id })
    .from(employerAccounts)
    .where(
      and(
        eq(employerAccounts.id, id),
        eq(employerAccounts.employerId, employerId),
        isNull(employerAccounts.suspendedAt),
      ),
    )
    .for("share");
  return account !== undefined;
}

/** One of the 事業者's own under its lock: whoever else asks for it finds nothing. */
export async function lockOwnSubmission(
  tx: Tx,
  { employerId }: Employer,
  id: string,
): Promise<Submission | undefined> {
  const [row] = await tx
    .select()
    .from(jobSubmissions)
    .where(and(eq(jobSubmissions.id, id), eq(jobSubmissions.employerId, employerId)))
    .for("update");
  return row && submissionOf(row);
}

/** The change of a posting that is under way. Locked before the posting itself, as an approval locks them. */
export async function lockOwnChange(
  tx: Tx,
  { employerId }: Employer,
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

/** A change of a row under its lock. */
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
