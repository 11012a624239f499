import { campaignStateLabels } from "@/lib/campaigns/labels";
import { employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { audienceLabels, employmentTypeLabels, timeSlotLabels, wageFormLabels } from "@/lib/jobs/labels";
import { jobSubmissionStateLabels } from "@/lib/jobs/submissions/labels";
import { roleLabels, secondFactorLabels } from "@/lib/staff/labels";
import { longDate, longMoment } from "@/lib/time/format";
import { fieldLabel } from "./field-labels";

type Fields = Record<string, unknown> | null;
type Entry = { subjectKind: string; before: Fields; after: Fields };

/** The changes of an entry, field by field, with the labels of the forms. */
export function readChanges({ subjectKind, before, after }: Entry) {
  return Object.keys({ ...before, ...after }).map((name) => ({
    name: fieldLabel(subjectKind, name),
    before: before ? readValue(before[name]) : undefined,
    after: after ? readValue(after[name]) : undefined,
  }));
}

const words: Record<string, string> = {
  ...employmentTypeLabels,
  ...wageFormLabels,
  ...timeSlotLabels,
  ...audienceLabels,
  ...roleLabels,
  ...employerSubmissionStateLabels,
  ...jobSubmissionStateLabels,
  ...campaignStateLabels,
  ...secondFactorLabels,
  draft: "下書き",
  published: "公開",
  withdrawn: "取り下げ",
};

function readValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "（なし）";
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "number") return value.toLocaleString("ja-JP");
  if (Array.isArray(value)) return value.map(readValue).join("、") || "（なし）";
  if (typeof value !== "string") return JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return longMoment(new Date(value));
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
