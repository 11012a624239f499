import { and, eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { removeDraft } from "@/lib/jobs/drafts/delete";
import { lockEmployer } from "@/lib/jobs/drafts/lock";
import { draftRows } from "@/lib/jobs/drafts/rows";
import { writeDraft } from "@/lib/jobs/drafts/save";
import { handedOver, staffDrafts } from "@/lib/jobs/drafts/scope";
import { isPublicText, type JobFields, type JobRow } from "@/lib/jobs/fields/fields";
import { jobRows } from "@/lib/jobs/rows";
import type { JobInput } from "@/lib/jobs/schema";
import { indexText } from "@/lib/jobs/search-index/index-text";
import { synonymsIn } from "@/lib/jobs/synonyms/read";
import type { ImportedRow, RowUndo } from "./undo";

type Before = JobFields & { state: JobRow["state"] | "draft" };

/** A new draft is deleted, a new posting is withdrawn; a changed 求人 gets its text of before. */
export async function undoJob(
  tx: Tx,
  staff: Staff,
  { recordId, version, before: stored }: ImportedRow,
  now: Date,
): Promise<RowUndo> {
  const before = stored as Before | null;
  // The 事業者 first, then drafts, then postings, as every verb locks them (no deadlock).
  const employer = before ? await lockEmployer(tx, staff, before.employerId) : undefined;
  if (before && !employer) return "changed-since";
  const draft = await draftRows.lock(tx, recordId, staffDrafts);
  if (draft) {
    if (draft.version !== version) return "changed-since";
    if (!before) await removeDraft(tx, staff, draft, now);
    else {
      const { state: _, ...text } = before;
      await writeDraft(tx, staff, { id: recordId, version }, text as JobInput, now);
    }
    return "undone";
  }
  const posting = await jobRows.lock(tx, recordId);
  if (!posting || posting.version !== version) return "changed-since";
  if (await isUnderSubmission(tx, recordId)) return "in-use";
  if (before && employer) {
    const { state, ...text } = before;
    // The public has read it: it does not become a draft again.
    const target = state === "draft" ? "withdrawn" : state;
    const readable = isPublicText(text)
      ? { ...text, ...indexText(text, employer, await synonymsIn(tx)) }
      : {};
    await jobRows.change(tx, staff, posting, { ...readable, state: target }, "update", now);
  } else if (posting.state !== "withdrawn") {
    await jobRows.change(tx, staff, posting, { state: "withdrawn" }, "withdraw", now);
  }
  return "undone";
}

/** Whether a 事業者 has handed over a change of this posting, which begins from its present text. */
async function isUnderSubmission(tx: Tx, jobId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: jobDrafts.id })
    .from(jobDrafts)
    .where(and(eq(jobDrafts.jobId, jobId), handedOver))
    .limit(1);
  return row !== undefined;
}
