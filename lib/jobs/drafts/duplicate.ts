import { getDb, type Tx } from "@/lib/db/client";
import { type JobFields, textOf } from "@/lib/jobs/fields/fields";
import { newDays } from "@/lib/jobs/new-days";
import { japanDate } from "@/lib/time/japan-day";
import { findDraft } from "./find";
import { beginning, hasTooMany, signature } from "./insert";
import { lockEmployer, takeTurn } from "./lock";
import { postingOf } from "./posting";
import { draftRows } from "./rows";
import { type Author, isStaff, ownDrafts } from "./scope";

export type DuplicateOutcome = "duplicated" | "unknown" | "too-many";

/**
 * 複製, to list a posting again: a draft with the same text, shown from today for as many days. The page with the button
 * chooses `copyId`, so that repeated presses make one copy (idempotency key).
 */
export async function duplicate(
  author: Author,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<DuplicateOutcome> {
  return getDb().transaction(async (tx) => {
    await takeTurn(tx, author, copyId);
    const original = await originalOf(tx, author, id);
    const employer = original && (await lockEmployer(tx, author, original.employerId));
    if (!employer) return "unknown";
    // The copy of an earlier press is public already.
    if (isStaff(author) && (await postingOf(tx, author, copyId))) return "duplicated";
    if (await hasTooMany(tx, author)) return "too-many";
    const input = { ...original, ...newDays(original, japanDate(now)) };
    const row = {
      ...{ id: copyId, employerId: employer.id, input, createdAt: now, updatedAt: now },
      ...signature(author, input, employer),
      ...beginning(author),
    };
    if (await draftRows.insert(tx, author, row, "duplicate", now)) return "duplicated";
    // The id belongs to the copy of an earlier press, or to another side: the outcome does not reveal that row.
    return (await draftRows.lock(tx, copyId, ownDrafts(author))) ? "duplicated" : "unknown";
  });
}

/** A posting, or a draft of staff. A 事業者 copies what is or was public. */
async function originalOf(tx: Tx, author: Author, id: string): Promise<JobFields | undefined> {
  const posting = await postingOf(tx, author, id);
  if (posting || !isStaff(author)) return posting && textOf(posting);
  return (await findDraft(author, id, tx))?.input;
}
