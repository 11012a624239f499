import {
  isPublicText,
  type JobField,
  type JobFields,
  jobFields,
  jobLabels,
  jobTable,
  type PublicFields,
} from "@/lib/jobs/fields/fields";
import { gap, gapsIn, proseFields } from "@/lib/jobs/templates/gaps";
import { japanDate } from "@/lib/time/japan-day";
import { type Contradiction, contradictionsIn } from "./lawful";

const fixedOvertime = ["fixedOvertimePay", "fixedOvertimeHours", "fixedOvertimeBase"] as const;

/** 職業安定法 第5条の4: the posting itself says where to apply. */
const reachable = ["applyPhone", "applyEmail"] as const;

/** A 求人 as a row or as the values of a form. An empty field is null or "". */
type JobText = Record<JobField, string | number | boolean | null>;

/** `unwritten`: the field is not empty, but a gap of a ひな形 in it is; a sentence that says where. */
export type Missing = { field: JobField; label: string; unwritten?: string };

/** unlawful: a text from before a rule was kept. over: the last day of the posting has passed. */
export type NotPublishable =
  | { outcome: "missing"; fields: Missing[] }
  | { outcome: "unlawful"; contradictions: Contradiction[] }
  | { outcome: "over" };

/** Why this text cannot be published or submitted for approval; undefined when it can. */
export function whyNotPublishable(job: JobFields, now: Date): NotPublishable | undefined {
  const fields = missingForPublishing(job);
  if (fields.length > 0) return { outcome: "missing", fields };
  const contradictions = contradictionsIn(job);
  if (contradictions.length > 0) return { outcome: "unlawful", contradictions };
  return job.closesOn && job.closesOn < japanDate(now) ? { outcome: "over" } : undefined;
}

/** Whether this text states all that publication demands, and nothing that contradicts it. Its last day may have passed. */
export function isComplete(job: JobFields): job is PublicFields {
  return isPublicText(job) && missingForPublishing(job).length === 0 && contradictionsIn(job).length === 0;
}

/** The fields that must be filled in before the posting is published, in the order of the form. */
export function missingForPublishing(job: JobText): Missing[] {
  const missing = new Set(jobFields.filter((field) => jobTable[field].demanded && isEmpty(job[field])));
  for (const field of demandedBy(job)) if (isEmpty(job[field])) missing.add(field);
  // 高校新卒 apply through their school.
  if (isEmpty(job.schoolLeaversOf) && reachable.every((field) => isEmpty(job[field])))
    missing.add("applyPhone");
  // 若者雇用促進法の指針: an advertisement that states one of the three states all of them.
  const stated = fixedOvertime.filter((field) => !isEmpty(job[field]));
  for (const field of fixedOvertime) if (stated.length > 0 && isEmpty(job[field])) missing.add(field);
  return jobFields.flatMap((field) => {
    const label = jobLabels[field];
    return missing.has(field) ? [{ field, label }] : unwrittenIn(field, job[field]);
  });
}

/** A gap of a ひな形 that nobody has written says nothing to the reader. */
function unwrittenIn(field: JobField, text: JobText[JobField]): Missing[] {
  const open = proseFields.includes(field) ? gapsIn(text) : undefined;
  if (!open) return [];
  const label = `${jobLabels[field]}の「${gap}」${open.count}か所`;
  const unwritten = `${jobLabels[field]}に、書いていない「${gap}」が${open.count}か所あります（「${open.line}」）。内容を書くか、その行を消してください`;
  return [{ field, label, unwritten }];
}

/** What an age limit needs, by its reason. */
const demandedByAge: Record<string, JobField[]> = {
  retirement: ["ageTo", "retirementAge"],
  law: ["ageFrom", "ageNotes"],
  career: ["ageTo", "experience"],
  skills: ["ageFrom", "ageTo", "ageNotes"],
};

/** What an answer makes necessary: a contract with an end states whether it is renewed, by which criteria and how often. */
function demandedBy(job: JobText): JobField[] {
  const conditional = jobFields.filter((field) => {
    const { demandedWhen } = jobTable[field];
    return demandedWhen?.is.includes(String(job[demandedWhen.of]));
  });
  return [
    ...conditional,
    ...(demandedByAge[String(job.ageRule)] ??
      (isEmpty(job.ageFrom) && isEmpty(job.ageTo) ? [] : ["ageRule" as const])),
    ...(isEmpty(job.schoolLeaversOf) ? [] : (["helloWorkNumber"] as const)),
  ];
}

function isEmpty(value: JobText[JobField]): boolean {
  return value === null || value === "";
}
