import { type JobField, type JobFields, jobFields, jobLabels, jobText, jobUnits } from "@/lib/jobs/fields";
import { longDate } from "@/lib/time/format";

/** The fields of a 求人 without its employer, for those who write and those who check it. */
export function factsOfJob(job: JobFields) {
  return jobFields
    .filter((field) => field !== "employerId")
    .map((field) => ({ name: jobLabels[field], value: jobReading(field, job) || "（なし）" }));
}

/** A field as text: numbers with their units, days in words. */
export function jobReading(field: JobField, job: JobFields): string {
  const value = job[field];
  if (typeof value === "number") return `${value.toLocaleString("ja-JP")}${jobUnits[field] ?? ""}`;
  if ((field === "opensOn" || field === "closesOn") && typeof value === "string") return longDate(value);
  return jobText(field, job);
}
