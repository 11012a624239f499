import { type JobField, jobLabels } from "./fields";

/** What 職業安定法 (第5条の3, 施行規則 第4条の2) wants stated, and what a posting cannot be found or answered without. */
const wanted: JobField[] = [
  "headcount",
  "qualifications",
  "duties",
  "dutiesScope",
  "district",
  "workplace",
  "workplaceScope",
  "smoking",
  "hours",
  "breaks",
  "overtime",
  "holidays",
  "contractPeriod",
  "trialPeriod",
  "wageFrom",
  "insurance",
  "application",
  "opensOn",
  "closesOn",
];

const fixedOvertime = ["fixedOvertimePay", "fixedOvertimeHours", "fixedOvertimeBase"] as const;

/** A 求人 as a row or as a form holds it: only whether a field is empty counts. */
type Written = Record<JobField, string | number | boolean | null>;

export type Missing = { field: JobField; label: string };

/** The fields that must be filled in before the posting is published, in the order of the form. */
export function missingForPublishing(job: Written): Missing[] {
  const missing = wanted.filter((field) => isEmpty(job[field]));
  if (mayBeRenewed(String(job.contractPeriod)) && isEmpty(job.renewal)) missing.push("renewal");
  // 若者雇用促進法の指針: whoever names one of the three names all of them.
  if (fixedOvertime.some((field) => !isEmpty(job[field]))) {
    missing.push(...fixedOvertime.filter((field) => isEmpty(job[field])));
  }
  const order = Object.keys(jobLabels) as JobField[];
  return missing
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((field) => ({ field, label: jobLabels[field] }));
}

/** A sentence beside each of those fields. `why`: "公開するには" */
export function missingErrors(why: string, missing: Missing[]): Record<string, string> {
  const sentence = (label: string) => `${why}、${label}が必要です。入力してください`;
  return Object.fromEntries(missing.map(({ field, label }) => [field, sentence(label)]));
}

/** A contract that ends says whether, by what and how often it is renewed. */
function mayBeRenewed(contractPeriod: string): boolean {
  return contractPeriod !== "" && !/(定め|更新)(は|が|の)?(な[しい]|無)|無期/.test(contractPeriod);
}

function isEmpty(value: Written[JobField]): boolean {
  return value === null || value === "";
}
