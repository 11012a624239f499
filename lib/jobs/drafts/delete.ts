import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import type { DraftRow } from "./draft";
import { dropTyped } from "./drop-typed";
import { postingOf } from "./posting";
import { auditedFields, auditSubject, draftRows } from "./rows";
import { type Author, isStaff, ownDrafts } from "./scope";

/** not-a-draft: it is submitted or approved, or it is or was public, and its page goes on saying 募集終了. */
export type DeleteOutcome = "deleted" | "not-a-draft";

/** Deletes a draft or a returned submission; 操作履歴 keeps the text of staff. A posting that it would change stays. */
export async function deleteDraft(author: Author, id: string, now: Date): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await draftRows.lock(tx, id, ownDrafts(author));
    if (!before) {
      // A repeated press, or the row of another 事業者: both get the same outcome, which does not reveal that a row exists.
      return isStaff(author) && (await postingOf(tx, author, id)) ? "not-a-draft" : "deleted";
    }
    if (before.state === "submitted" || before.state === "approved") return "not-a-draft";
    await removeDraft(tx, author, before, now);
    return "deleted";
  });
}

/** Deletes a row that the transaction has locked. */
export async function removeDraft(tx: Tx, author: Author, row: DraftRow, now: Date): Promise<void> {
  await tx.delete(jobDrafts).where(eq(jobDrafts.id, row.id));
  await dropTyped(author, row.id, tx);
  if (!isStaff(author)) return;
  const entry = { action: "delete", subject: auditSubject(row), before: auditedFields(row) } as const;
  await record(tx, author, entry, now);
}
