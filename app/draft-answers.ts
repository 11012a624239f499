import { redirect } from "next/navigation";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { fieldId } from "@/lib/form/field-id";
import { type CurrentField, Refusal, refuse, refuseConflict } from "@/lib/form/state";
import { type Acknowledgement, seenOf, type Warned } from "@/lib/jobs/acknowledge";
import type { DeleteOutcome } from "@/lib/jobs/drafts/delete";
import type { DuplicateOutcome } from "@/lib/jobs/drafts/duplicate";
import { keepTyped, type Typed } from "@/lib/jobs/drafts/keep-typed";
import type { SaveOutcome } from "@/lib/jobs/drafts/save";
import type { Author } from "@/lib/jobs/drafts/scope";
import {
  conflictSentences,
  deleteSentences,
  duplicateSentences,
  saveSentences,
  submitSentences,
  takeOverSentences,
} from "@/lib/jobs/drafts/sentences";
import type { SaveAndSubmitOutcome, SubmitOutcome } from "@/lib/jobs/drafts/submit";
import type { TakeOverOutcome } from "@/lib/jobs/drafts/take-over";
import { isJobSection, type JobSection } from "@/lib/jobs/field-kinds";
import {
  type JobField,
  type JobFields,
  jobDifferences,
  jobFields,
  jobTable,
  jobText,
} from "@/lib/jobs/fields";
import { fieldAddress } from "@/lib/jobs/form-address";
import type { SaveOutcome as SavePostingOutcome } from "@/lib/jobs/save";
import type { JobInput, OwnJobInput } from "@/lib/jobs/schema";
import { missingErrors, onlySavedErrors } from "@/lib/jobs/sentences";
import type { Warning } from "@/lib/jobs/warnings";

/** What differs between the portals in which people write 求人. */
const portals = {
  staff: { list: "/admin/jobs", drafts: "/admin/jobs", purpose: "publish", submitted: "published" },
  employer: {
    list: "/business/jobs",
    drafts: "/business/jobs/drafts",
    purpose: "submit",
    submitted: "submitted",
  },
} as const;

export type Side = keyof typeof portals;

/** The answer to the form of a 求人. When it stays, it gets the version of the text that it shows. */
export async function answerSave(
  side: Side,
  id: string,
  answer: SaveOutcome | SaveAndSubmitOutcome,
  typed: OwnJobInput & { employerId?: string },
  answered: Acknowledgement,
): Promise<Refusal> {
  const { drafts, purpose, submitted } = portals[side];
  switch (answer.outcome) {
    case "saved":
      return redirect(`${drafts}/${id}?done=saved`);
    case "submitted":
      return redirect(`${drafts}/${id}?done=${submitted}`);
    case "warned":
      return refuseWarned(side, answer, answered);
    case "saved-not-submitted":
      if (answer.reason.outcome === "unconfirmed") return redirect(`${drafts}/${id}?done=unconfirmed`);
      if (answer.reason.outcome === "warned")
        return refuseWarned(side, answer.reason, answered, inForm(""), { version: String(answer.version) });
      return refuse(onlySavedErrors(purpose, answer.reason), { version: String(answer.version) });
    case "conflict":
      return conflict(side, answer, await differences(answer.current.input, typed));
    case "posting-changed":
      return conflict(side, answer, await differences(answer.current, typed), versionOfPosting[side]);
    case "published": {
      const { current } = answer;
      const errors = { "": saveSentences[side].published };
      return new Refusal(errors, {
        current: await differences(current, typed),
        values: { version: String(current.version) },
      });
    }
    case "missing":
      return refuse(missingErrors("stay", answer.fields));
    default:
      return refuse(saveSentences[side][answer.outcome]);
  }
}

/** The answer to 変更を公開する. */
export function answerSavePosting(
  id: string,
  answer: SavePostingOutcome,
  typed: JobInput,
  answered: Acknowledgement,
): Promise<Refusal> {
  switch (answer.outcome) {
    case "saved":
      return redirect(`${portals.staff.drafts}/${id}?done=saved`);
    case "conflict":
      return answerSave(
        "staff",
        id,
        { outcome: "posting-changed", current: answer.current },
        typed,
        answered,
      );
    default:
      return answerSave("staff", id, answer, typed, answered);
  }
}

/** The answer to 公開する and 承認を申請する on the page of a text. */
export function answerSubmit(
  side: Side,
  id: string,
  answer: SubmitOutcome,
  answered: Acknowledgement,
): Refusal {
  const { drafts, submitted } = portals[side];
  switch (answer.outcome) {
    case "submitted":
      return redirect(`${drafts}/${id}?done=${submitted}`);
    case "conflict":
      return redirect(`${drafts}/${id}?done=changed`);
    // The form names the missing fields.
    case "missing":
      return redirect(`${drafts}/${id}/edit?missing=fields`);
    case "unlawful":
    case "over":
      return redirect(`${drafts}/${id}/edit?missing=${answer.outcome}`);
    case "unconfirmed":
      return refuse({ confirmed: "内容を読んで、確かめたことのチェックを入れてください" });
    case "warned":
      return refuseWarned(side, answer, answered, inForm(`${drafts}/${id}/edit`));
    default:
      return refuse(submitSentences[side][answer.outcome]);
  }
}

/** The answer to a button that turns to another page of the form: nothing but the writer's own form reads what is kept. */
export async function answerTurn(
  author: Author,
  { typed, to }: { typed: Typed; to: JobSection | "all" | JobField },
  now: Date,
): Promise<Refusal> {
  const isField = to !== "all" && !isJobSection(to);
  const section = isField ? jobTable[to].section : to;
  await keepTyped(author, { ...typed, values: { ...typed.values, section } }, now);
  return redirect(formAddress(typed, { section, kept: "1" }) + (isField ? `#${fieldId(to)}` : ""));
}

/** The answer to 前回の求人から入れる. */
export function answerTakeOver(answer: TakeOverOutcome, form: Pick<Typed, "id" | "path">): Refusal {
  if (answer !== "taken-over") return refuse(takeOverSentences[answer]);
  return redirect(formAddress(form, { kept: "taken" }));
}

/** One of several unfinished forms of a new 求人 is named by its id. */
function formAddress({ id, path }: Pick<Typed, "id" | "path">, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams({ ...(path.endsWith("/new") && { form: id }), ...query })}`;
}

export function answerDelete(side: Side, answer: DeleteOutcome): Refusal {
  if (answer !== "deleted") return refuse(deleteSentences[side][answer]);
  return redirect(`${portals[side].list}?done=deleted`);
}

export function answerDuplicate(side: Side, copyId: string, answer: DuplicateOutcome): Refusal {
  if (answer !== "duplicated") return refuse(duplicateSentences[side][answer]);
  return redirect(`${portals[side].drafts}/${copyId}?done=copied`);
}

/** The field that names the version of the posting: staff edit the posting itself, a 事業者 a change of it. */
const versionOfPosting = { staff: "version", employer: "jobVersion" } as const;

function conflict(
  side: Side,
  { outcome, current }: { outcome: keyof typeof conflictSentences; current: { version: number } },
  fields: CurrentField[],
  versionField: "version" | "jobVersion" = "version",
): Refusal {
  const sentence = side === "employer" ? conflictSentences[outcome] : undefined;
  const { errors } = refuseConflict(fields, current.version, sentence);
  return new Refusal(errors, { current: fields, values: { [versionField]: String(current.version) } });
}

/** The fields that differ, with the employer by its name. The form of a 事業者 has no field for it. */
async function differences(current: JobFields, typed: OwnJobInput & { employerId?: string }) {
  const fields = jobFields.filter((field) => field !== "employerId" || typed.employerId !== undefined);
  const differs = typed.employerId !== undefined && current.employerId !== typed.employerId;
  const employer = differs ? await findEmployerForStaff(current.employerId) : undefined;
  return jobDifferences(fields, current, typed, (field, job) =>
    field === "employerId" && employer ? employer.name : jobText(field, job),
  );
}

const warnedPresses = {
  staff: {
    title: { first: "公開する前に、確かめてください", public: "公開中の求人を変える前に、確かめてください" },
    held: "まだ公開していません",
    reasonLabel: "このまま公開する理由",
    button: "このまま公開する",
  },
  employer: {
    title: {
      first: "申請する前に、確かめてください",
      public: "公開中の求人の変更を申請する前に、確かめてください",
    },
    held: "まだ申請していません",
    reasonLabel: "このまま申請する理由（市の職員が読みます）",
    button: "このまま申請する",
  },
} as const;

/** Where a text with warnings is corrected: the field in a form, or another step. */
type Correction = { label: string; href: (warning: Warning) => string };

/** On `page`, the form of the text; "" in that form itself, which has a button for a field of another of its pages. */
const inForm = (page: string): Correction => ({
  label: "この欄を直す",
  href: ({ field }) => (page ? fieldAddress(page, field) : `#${fieldId(field)}`),
});

/** The press was held back: the form shows the warnings, with a field for the reason. */
export function refuseWarned(
  side: Side,
  { warnings, isPublic }: Warned,
  answered: Acknowledgement,
  correction: Correction = inForm(""),
  values: Record<string, string> = {},
): Refusal {
  const { title, held, reasonLabel, button } = warnedPresses[side];
  const blocking = warnings.filter(({ blocks }) => blocks);
  if (blocking.length > 0)
    return refuse([`${held}。`, ...blocking.map(({ reason }) => reason)].join(""), values);
  const seen = seenOf(warnings);
  // The person has read these warnings already, and has pressed without a reason.
  const isMissing = answered.warningsSeen === seen;
  const warningReason = isMissing
    ? `${button}理由を入力してください`
    : `${held}。下の注意を読んで、直すか、理由を書いて進んでください`;
  const warned = {
    title: isPublic ? title.public : title.first,
    warnings: warnings.map((warning) => ({
      field: warning.field,
      about: `${warning.label}：${warning.found}`,
      reason: warning.reason,
      instead: warning.instead,
      correct: { href: correction.href(warning), label: correction.label },
    })),
    seen,
    reasonLabel,
    button,
  };
  return new Refusal({ warningReason }, { values: { ...values, warningsSeen: seen }, warned });
}
