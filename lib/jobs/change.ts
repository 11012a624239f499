import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { announce } from "@/lib/page-cache/announce";
import type { JobRow } from "./fields";

export async function lockJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const [row] = await tx.select().from(jobs).where(eq(jobs.id, id)).for("update");
  return row;
}

/** Changes a row that the transaction has locked, records it in 操作履歴, and announces it unless it was and stays a draft. */
export async function changeJob(
  tx: Tx,
  staff: Staff,
  before: JobRow,
  changes: Partial<JobRow>,
  action: "update" | "publish" | "withdraw",
  now: Date,
): Promise<JobRow> {
  const [after] = await tx
    .update(jobs)
    .set({ ...changes, version: before.version + 1, updatedAt: now })
    .where(eq(jobs.id, before.id))
    .returning();
  if (!after) throw new Error("a posting under its lock is gone");
  await record(tx, staff, { action, subject: subjectOf(after), before, after }, now);
  // A withdrawn posting has a public page too: 募集終了.
  if (before.state !== "draft" || after.state !== "draft") await announce(tx, ["jobs"]);
  return after;
}

export function subjectOf({ id, title }: { id: string; title: string }) {
  return { kind: "job", id, name: title } as const;
}
