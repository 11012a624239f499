import type { jobDrafts } from "@/lib/db/schema/job-drafts";
import type { JobFields } from "@/lib/jobs/fields/fields";
import { ownJobInput } from "@/lib/jobs/schema";

export type DraftRow = typeof jobDrafts.$inferSelect;
export type Draft = Omit<DraftRow, "input" | "base"> & { input: JobFields; base: JobFields | null };

// The values of an empty form. A draft may be older than a field of the form; the field then gets this value.
const emptyForm = ownJobInput.parse({ title: "（求人名なし）" });

/** A row with a typed `input`. Only the verbs of this folder store `input`, after the form's schema has accepted it. */
export function draftOf(row: DraftRow): Draft {
  const textOf = (values: Record<string, unknown>) => ({
    ...emptyForm,
    employerId: row.employerId,
    ...values,
  });
  return {
    ...row,
    input: { ...textOf(row.input), employerId: row.employerId },
    base: row.base && textOf(row.base),
  };
}
