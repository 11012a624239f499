import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { lockJob, subjectOf } from "./change";

/** public: the posting is or was public and cannot be deleted, because its page goes on saying 募集終了. */
export type DeleteOutcome = "deleted" | "public";

/** Deletes a draft; 操作履歴 keeps its text. */
export async function deleteJob(staff: Staff, id: string, now: Date): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockJob(tx, id);
    // A repeated press: the row is deleted already.
    if (!before) return "deleted";
    if (before.state !== "draft") return "public";
    await tx.delete(jobs).where(eq(jobs.id, id));
    await record(tx, staff, { action: "delete", subject: subjectOf(before), before }, now);
    return "deleted";
  });
}
