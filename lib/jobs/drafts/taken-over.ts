import type { TakenOver, TakenSource } from "@/lib/db/schema/job-drafts";
import { type JobField, type JobFields, jobFields, jobValues } from "@/lib/jobs/fields/fields";

export type { TakenOver, TakenSource };

export const takenOverLabels: Record<TakenSource, string> = {
  posting: "前回の求人から",
  employer: "事業者情報から",
  template: "ひな形から",
};

export function sourceOf(field: string, { from, sources }: TakenOver): TakenSource {
  return sources?.[field] ?? from;
}

/** Whether one of these sources has filled a field of this form. */
export function isFilledFrom(taken: TakenOver | null, ...sources: TakenSource[]): boolean {
  return (
    taken !== null && Object.keys(taken.values).some((field) => sources.includes(sourceOf(field, taken)))
  );
}

/** What was taken over before, and what another press has filled in now. */
export function withMore(
  earlier: TakenOver | null | undefined,
  from: TakenSource,
  added: Record<string, string>,
): TakenOver {
  if (!earlier) return { from, values: added };
  const values = { ...earlier.values, ...added };
  const sources = Object.fromEntries(
    Object.keys(values)
      .map((field) => [field, field in added ? from : sourceOf(field, earlier)] as const)
      .filter(([, source]) => source !== earlier.from),
  );
  return { from: earlier.from, values, ...(Object.keys(sources).length > 0 && { sources }) };
}

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
