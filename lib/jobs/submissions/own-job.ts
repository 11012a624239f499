import { and, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import type { JobRow } from "@/lib/jobs/fields";
import { announce } from "@/lib/page-cache/announce";

/** Locks and returns a posting of this 事業者; undefined when it belongs to another. */
export async function lockOwnJob(
  tx: Tx,
  { employerId }: ApprovedEmployerUser,
  id: string,
): Promise<JobRow | undefined> {
  const [row] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.employerId, employerId)))
    .for("update");
  return row;
}

/** Changes the last day, the only column of a public posting that a 事業者 changes. 操作履歴 records staff only. */
export async function setLastDay(tx: Tx, before: JobRow, closesOn: string, now: Date): Promise<void> {
  await tx
    .update(jobs)
    .set({ closesOn, version: before.version + 1, updatedAt: now })
    .where(eq(jobs.id, before.id));
  await announce(tx, ["jobs"]);
}
