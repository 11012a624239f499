import { record } from "@/lib/audit/record";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { versioned } from "@/lib/db/versioned";
import { textBeforePublication } from "@/lib/jobs/fields/fields";
import { subjectOf } from "@/lib/jobs/rows";
import { type DraftRow, draftOf } from "./draft";
import type { Author } from "./scope";

/** The writes of drafts. 操作履歴 records what staff write; nothing is announced, because the public reads no draft. */
export const draftRows = versioned<Author, "duplicate", typeof jobDrafts>(
  jobDrafts,
  async (tx, author, { action, before, after }, now) => {
    if (after.side !== "staff") return;
    const fields = { before: before && auditedFields(before), after: auditedFields(after) };
    await record(tx, author, { action, subject: auditSubject(after), ...fields }, now);
  },
);

/** A 求人 under the id that it keeps when it becomes public. */
export function auditSubject(row: DraftRow) {
  return subjectOf({ id: row.id, title: draftOf(row).input.title });
}

export function auditedFields(row: DraftRow) {
  return textBeforePublication(draftOf(row).input);
}
