import type { TakenOver } from "@/lib/db/schema/job-drafts";
import { type JobField, type JobFields, jobFields, jobValues } from "@/lib/jobs/fields/fields";

export type { TakenOver };

export const takenOverLabels: Record<TakenOver["from"], string> = {
  posting: "前回の求人から",
  employer: "事業者情報から",
};

/** The fields that still hold what was taken over: a changed field is the writer's own. */
export function stillTakenOver(taken: TakenOver | null, values: Record<string, string>): JobField[] {
  return jobFields.filter((field) => isTakenOver(field, taken, values));
}

/** The same of a saved text. */
export function takenOverIn({ takenOver, input }: { takenOver: TakenOver | null; input: JobFields }) {
  return stillTakenOver(takenOver, jobValues(input));
}

export function isTakenOver(
  field: JobField,
  taken: TakenOver | null,
  values: Record<string, string | undefined>,
): boolean {
  const value = taken?.values[field];
  // A browser sends other line breaks than the text has.
  return value !== undefined && value === values[field]?.replace(/\r\n?/g, "\n");
}
