import { japanDate } from "@/lib/time/japan-day";
import {
  isPublicText,
  type JobField,
  type JobFields,
  jobFields,
  jobLabels,
  jobTable,
  type PublicFields,
} from "./fields";

const fixedOvertime = ["fixedOvertimePay", "fixedOvertimeHours", "fixedOvertimeBase"] as const;

/** 職業安定法 第5条の4: the posting itself says where to apply. */
const reachable = ["applyPhone", "applyEmail"] as const;

/** A 求人 as a row or as the values of a form. An empty field is null or "". */
type JobText = Record<JobField, string | number | boolean | null>;

export type Missing = { field: JobField; label: string };

/** over: the last day of the posting has passed. */
export type NotPublishable = { outcome: "missing"; fields: Missing[] } | { outcome: "over" };

/** Why this text cannot be published or submitted for approval; undefined when it can. */
export function whyNotPublishable(
  job: JobText & { closesOn: string | null },
  now: Date,
): NotPublishable | undefined {
  const fields = missingForPublishing(job);
  if (fields.length > 0) return { outcome: "missing", fields };
  return job.closesOn && job.closesOn < japanDate(now) ? { outcome: "over" } : undefined;
}

/** Whether this text states all that publication demands. Its last day may have passed. */
export function isComplete(job: JobFields): job is PublicFields {
  return isPublicText(job) && missingForPublishing(job).length === 0;
}

/** The fields that must be filled in before the posting is published, in the order of the form. */
export function missingForPublishing(job: JobText): Missing[] {
  const missing = new Set(jobFields.filter((field) => jobTable[field].demanded && isEmpty(job[field])));
  if (mayBeRenewed(String(job.contractPeriod)) && isEmpty(job.renewal)) missing.add("renewal");
  if (reachable.every((field) => isEmpty(job[field]))) missing.add("applyPhone");
  // 若者雇用促進法の指針: an advertisement that states one of the three states all of them.
  const stated = fixedOvertime.filter((field) => !isEmpty(job[field]));
  for (const field of fixedOvertime) if (stated.length > 0 && isEmpty(job[field])) missing.add(field);
  return jobFields.filter((field) => missing.has(field)).map((field) => ({ field, label: jobLabels[field] }));
}

/** A contract with an end states whether it is renewed, by which criteria and how often. */
function mayBeRenewed(contractPeriod: string): boolean {
  return contractPeriod !== "" && !/(定め|更新)(は|が|の)?(な[しい]|無)|無期/.test(contractPeriod);
}

function isEmpty(value: JobText[JobField]): boolean {
  return value === null || value === "";
}
