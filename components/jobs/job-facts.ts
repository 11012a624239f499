import { type JobField, type JobFields, jobFields, jobLabels, jobText, jobUnits } from "@/lib/jobs/fields";
import { longDate } from "@/lib/time/format";

/** What a 求人 says, field by field, for those who write it and those who check it; whose it is stands beside. */
export function factsOfJob(job: JobFields) {
  return jobFields
    .filter((field) => field !== "employerId")
    .map((field) => ({ name: jobLabels[field], value: jobReading(field, job) || "（なし）" }));
}

/** A field where it is read and not compared: numbers with their units, days in words. */
export function jobReading(field: JobField, job: JobFields): string {
  const value = job[field];
  if (typeof value === "number") return `${value.toLocaleString("ja-JP")}${jobUnits[field] ?? ""}`;
  if ((field === "opensOn" || field === "closesOn") && typeof value === "string") return longDate(value);
  return jobText(field, job);
}
