import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { removeAllFiles } from "@/lib/files/remove";
import { ownerOf } from "./files";
import { noticeRows, subjectOf } from "./rows";

/** public: the お知らせ is or was public and cannot be deleted, because its page goes on saying that it has ended. */
export type DeleteOutcome = "deleted" | "public";

/** Deletes a draft with its files; 操作履歴 keeps its text. */
export async function deleteNotice(staff: Staff, id: string, now: Date): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await noticeRows.lock(tx, id);
    // A repeated press: the row is deleted already.
    if (!before) return "deleted";
    if (before.state !== "draft") return "public";
    const files = await removeAllFiles(tx, ownerOf(id));
    await tx.delete(notices).where(eq(notices.id, id));
    await record(
      tx,
      staff,
      { action: "delete", subject: subjectOf(before), before: { ...before, files } },
      now,
    );
    return "deleted";
  });
}
