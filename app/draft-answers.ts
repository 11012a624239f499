import { redirect } from "next/navigation";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { type CurrentField, Refusal, refuse, refuseConflict } from "@/lib/form/state";
import type { Acknowledgement } from "@/lib/jobs/acknowledge";
import type { DeleteOutcome } from "@/lib/jobs/drafts/delete";
import type { DuplicateOutcome } from "@/lib/jobs/drafts/duplicate";
import type { SaveOutcome } from "@/lib/jobs/drafts/save";
import {
  conflictSentences,
  deleteSentences,
  duplicateSentences,
  saveSentences,
  submitSentences,
} from "@/lib/jobs/drafts/sentences";
import type { SaveAndSubmitOutcome, SubmitOutcome } from "@/lib/jobs/drafts/submit";
import { type JobFields, jobDifferences, jobFields, jobText } from "@/lib/jobs/fields/fields";
import type { SaveOutcome as SavePostingOutcome } from "@/lib/jobs/save";
import type { JobInput, OwnJobInput } from "@/lib/jobs/schema";
import { missingErrors, onlySavedErrors } from "@/lib/jobs/sentences";
import { inForm, refuseWarned } from "./refuse-warned";

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
