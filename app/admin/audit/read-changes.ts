import type { SubjectKind } from "@/lib/audit/labels";
import { campaignStateLabels } from "@/lib/campaigns/labels";
import { employerPhotoStateLabels } from "@/lib/employers/photos/labels";
import { employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { isYouthField, youthReading } from "@/lib/employers/youth/fields";
import { jobDraftStateLabels } from "@/lib/jobs/drafts/labels";
import { choicesOf, formValue, isJobField } from "@/lib/jobs/fields/fields";
import { audienceLabels } from "@/lib/jobs/fields/labels";
import { synonymKindLabels } from "@/lib/jobs/synonyms/labels";
import { roleLabels, secondFactorLabels } from "@/lib/staff/labels";
import { longDate, longMoment } from "@/lib/time/format";
import { currentName, earlierFields, earlierStates } from "./earlier-names";
import { fieldLabel } from "./field-labels";

type Fields = Record<string, unknown> | null;
type Entry = { subjectKind: string; before: Fields; after: Fields };

/** The changes of an entry, field by field, with the labels of the forms. */
export function readChanges({ subjectKind, before, after }: Entry) {
  return Object.keys({ ...before, ...after }).map((name) => {
    const field = currentName(earlierFields, subjectKind, name);
    const choices = isPosting(subjectKind) && isJobField(field) ? choicesOf(field) : undefined;
    const isYouth = subjectKind === "employer" && isYouthField(field);
    const read = (value: unknown) =>
      isYouth && typeof value === "number"
        ? youthReading(field, value)
        : (choices?.[formValue(value)] ?? readValue(subjectKind, value));
    return {
      name: fieldLabel(subjectKind, field),
      before: before ? read(before[name]) : undefined,
      after: after ? read(after[name]) : undefined,
    };
  });
}

const isPosting = (subjectKind: string) => subjectKind === "job" || subjectKind === "submission";

const words: Record<string, string> = {
  ...synonymKindLabels,
  ...audienceLabels,
  ...roleLabels,
  ...secondFactorLabels,
  draft: "下書き",
  published: "公開",
  withdrawn: "取り下げ",
};

/** States that have words of their own for one kind of subject. */
const stateWords: Partial<Record<SubjectKind, Record<string, string>>> = {
  application: employerSubmissionStateLabels,
  submission: jobDraftStateLabels,
  photo: employerPhotoStateLabels,
  campaign: campaignStateLabels,
};

function readValue(subjectKind: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "（なし）";
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "number") return value.toLocaleString("ja-JP");
  if (Array.isArray(value)) return value.map((each) => readValue(subjectKind, each)).join("、") || "（なし）";
  if (typeof value !== "string") return JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return longMoment(new Date(value));
  const known = { ...words, ...stateWords[subjectKind as SubjectKind] };
  const word = currentName(earlierStates, subjectKind, value);
  return Object.hasOwn(known, word) ? (known[word] ?? value) : value;
}
