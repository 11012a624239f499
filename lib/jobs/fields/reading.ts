import { longDate } from "@/lib/time/format";
import { type JobField, type JobFields, jobFields, jobLabels, jobTable, jobText } from "./fields";

/**
 * The fields of a 求人 without its employer, for those who write and those who check it: what is
 * written one by one, and the empty ones by name in one line, for most of the fields of a posting are.
 */
export function factsOfJob(job: JobFields) {
  const facts = jobFields
    .filter((field) => field !== "employerId")
    .map((field) => ({ name: jobLabels[field], value: jobReading(field, job) }));
  const empty = facts.filter(({ value }) => !value).map(({ name }) => name);
  return [
    ...facts.filter(({ value }) => value),
    ...(empty.length ? [{ name: "書いていない項目", value: empty.join("、") }] : []),
  ];
}

/** A field, and below it what its choices do not say. */
export function readingWithNotes(field: JobField, job: JobFields): string {
  const { notes } = jobTable[field];
  return [jobReading(field, job), notes && jobReading(notes, job)].filter(Boolean).join("\n");
}

/** A field as text: numbers with their units, days in words. */
export function jobReading(field: JobField, job: JobFields): string {
  const value = job[field];
  const entry = jobTable[field];
  if (typeof value === "number" && entry.kind === "whole")
    return `${value.toLocaleString("ja-JP")}${entry.unit}`;
  if (typeof value === "string" && entry.kind === "day") return longDate(value);
  return jobText(field, job);
}
