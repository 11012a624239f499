import { type JobField, type JobFields, jobFields } from "@/lib/jobs/fields/fields";

/** Whose text of a field both have changed becomes public. */
export type Choices = Partial<Record<JobField, "submitted" | "current">>;

export type Merge = {
  text: JobFields;
  /** Only the 事業者 has changed these: they will be applied. */
  applied: JobField[];
  /** Only staff have changed these since the submission began: they stay. */
  kept: JobField[];
  /** Both have changed these, each to another text. */
  conflicts: JobField[];
};

/**
 * Three-way merge by field: what the 事業者 has changed is applied to the present public text, so that a correction of staff
 * meanwhile is not taken back. A conflict takes the chosen text, and the submitted one until somebody has chosen.
 */
export function mergeTexts(
  base: JobFields,
  submitted: JobFields,
  current: JobFields,
  choices: Choices = {},
): Merge {
  const byEmployer = jobFields.filter((field) => submitted[field] !== base[field]);
  const byStaff = jobFields.filter((field) => current[field] !== base[field]);
  const differing = jobFields.filter((field) => submitted[field] !== current[field]);
  const conflicts = differing.filter((field) => byEmployer.includes(field) && byStaff.includes(field));
  const kept = differing.filter((field) => !byEmployer.includes(field));
  const applied = differing.filter((field) => !byStaff.includes(field));
  const stays = [...kept, ...conflicts.filter((field) => choices[field] === "current")];
  const text = { ...submitted, ...Object.fromEntries(stays.map((field) => [field, current[field]])) };
  return { text, applied, kept, conflicts };
}
