"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { closeJob } from "@/lib/jobs/close";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { dropTyped } from "@/lib/jobs/drafts/drop-typed";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { keepTyped } from "@/lib/jobs/drafts/keep-typed";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { publishTarget, staffDraftInput } from "@/lib/jobs/drafts/schema";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { takeOver } from "@/lib/jobs/drafts/take-over";
import { takeOverInput, typedInput } from "@/lib/jobs/drafts/typed-schema";
import { saveJob } from "@/lib/jobs/save";
import { duplicateJobInput, jobIdInput } from "@/lib/jobs/schema";
import { closeSentences, withdrawSentences } from "@/lib/jobs/sentences";
import { withdrawJob } from "@/lib/jobs/withdraw";
import {
  answerDelete,
  answerDuplicate,
  answerSave,
  answerSavePosting,
  answerSubmit,
} from "../../draft-answers";
import { answerFill, answerTakeOver, answerTurn } from "../../form-turns";

/**
 * 下書き保存 in the form of a draft saves the draft alone, also when it is public meanwhile. The form of a withdrawn posting
 * names it as `jobId`, and changes the posting itself, as 変更を公開する does.
 */
export const saveJobAction = staffAction(staffDraftInput, async (staff, press) => {
  const now = new Date();
  if (press.outcome === "turn") return answerTurn(staff, press, now);
  if (press.outcome === "fill") return answerFill(staff, press, now);
  const { id, version, jobId, jobVersion: _, intent, warningsSeen, warningReason, ...input } = press.saved;
  const answered = { warningsSeen, warningReason };
  const target = { id, version, ...answered };
  if (intent === "change" || (jobId && intent === "save")) {
    const saved = await saveJob(staff, target, input, now);
    if (saved.outcome === "saved") await dropTyped(staff, id);
    return answerSavePosting(id, saved, input, answered);
  }
  const save = intent === "submit" ? saveAndSubmit : saveDraft;
  return answerSave("staff", id, await save(staff, target, input, now), input, answered);
});

export const takeOverAction = staffAction(takeOverInput, async (staff, { formPath: path, ...form }) => {
  const now = new Date();
  return answerTakeOver(await takeOver(staff, { ...form, path }, now), { id: form.id, path }, now);
});

/** While somebody types. Nothing but this person's own form reads it. */
export const keepJobAction = staffAction(typedInput, async (staff, typed) => {
  await keepTyped(staff, typed, new Date());
  return undefined;
});

export const publishJobAction = staffAction(publishTarget, async (staff, target) =>
  answerSubmit("staff", target.id, await submit(staff, target, new Date()), target),
);

export const deleteJobAction = staffAction(jobIdInput, async (staff, { id }) =>
  answerDelete("staff", await deleteDraft(staff, id, new Date())),
);

export const duplicateJobAction = staffAction(duplicateJobInput, async (staff, input) =>
  answerDuplicate("staff", input.copyId, await duplicate(staff, input, new Date())),
);

export const withdrawJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  const answer = await withdrawJob(staff, id, new Date());
  if (answer !== "withdrawn") return refuse(withdrawSentences[answer]);
  redirect(`/admin/jobs/${id}?done=withdrawn`);
});

export const closeJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  const answer = await closeJob(staff, id, new Date());
  if (answer !== "closed") return refuse(closeSentences[answer]);
  redirect(`/admin/jobs/${id}?done=closed`);
});
