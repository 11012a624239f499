"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { duplicate } from "@/lib/jobs/drafts/duplicate";
import { keepTyped } from "@/lib/jobs/drafts/keep-typed";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { ownDraftInput, publishTarget } from "@/lib/jobs/drafts/schema";
import { withdrawSentences } from "@/lib/jobs/drafts/sentences";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { takeOver } from "@/lib/jobs/drafts/take-over";
import { takeOverInput, typedInput } from "@/lib/jobs/drafts/typed-schema";
import { withdrawSubmission } from "@/lib/jobs/drafts/withdraw";
import { closeOwnJob } from "@/lib/jobs/own/close";
import { extendOwnJob } from "@/lib/jobs/own/extend";
import { extensionInput } from "@/lib/jobs/own/schema";
import { closeSentences, extendErrors } from "@/lib/jobs/own/sentences";
import { duplicateJobInput, jobIdInput } from "@/lib/jobs/schema";
import { answerDelete, answerDuplicate, answerSave, answerSubmit } from "../../../draft-answers";
import { answerFill, answerTakeOver, answerTurn } from "../../../form-turns";

export const saveDraftAction = approvedEmployerAction(ownDraftInput, async (user, press) => {
  const now = new Date();
  if (press.outcome === "turn") return answerTurn(user, press, now);
  if (press.outcome === "fill") return answerFill(user, press, now);
  const { id, version, jobId, jobVersion, intent, warningsSeen, warningReason, ...input } = press.saved;
  const answered = { warningsSeen, warningReason };
  const save = intent === "submit" ? saveAndSubmit : saveDraft;
  const answer = await save(user, { id, version, jobId, jobVersion, ...answered }, input, now);
  return answerSave("employer", id, answer, input, answered);
});

export const takeOverOwnAction = approvedEmployerAction(
  takeOverInput,
  async (user, { id, formPath: path }) => {
    const now = new Date();
    return answerTakeOver(await takeOver(user, { id, path }, now), { id, path }, now);
  },
);

/** While somebody types. Nothing but this person's own form reads it. */
export const keepOwnJobAction = approvedEmployerAction(typedInput, async (user, typed) => {
  await keepTyped(user, typed, new Date());
  return undefined;
});

export const submitForApprovalAction = approvedEmployerAction(publishTarget, async (user, target) =>
  answerSubmit("employer", target.id, await submit(user, target, new Date()), target),
);

export const deleteDraftAction = approvedEmployerAction(jobIdInput, async (user, { id }) =>
  answerDelete("employer", await deleteDraft(user, id, new Date())),
);

export const duplicateOwnJobAction = approvedEmployerAction(duplicateJobInput, async (user, input) =>
  answerDuplicate("employer", input.copyId, await duplicate(user, input, new Date())),
);

export const withdrawSubmissionAction = approvedEmployerAction(jobIdInput, async (user, { id }) => {
  const answer = await withdrawSubmission(user, id, new Date());
  switch (answer) {
    case "withdrawn":
      return redirect(`/business/jobs/drafts/${id}?done=withdrawn`);
    case "decided":
      // This page redirects to the public posting.
      return redirect(`/business/jobs/drafts/${id}`);
    default:
      return refuse(withdrawSentences[answer]);
  }
});

export const closeOwnJobAction = approvedEmployerAction(jobIdInput, async (user, { id }) => {
  const answer = await closeOwnJob(user, id, new Date());
  if (answer !== "closed") return refuse(closeSentences[answer]);
  redirect(`/business/jobs/${id}?done=closed`);
});

export const extendOwnJobAction = approvedEmployerAction(extensionInput, async (user, input) => {
  const now = new Date();
  const answer = await extendOwnJob(user, input, now);
  if (answer !== "extended") return refuse(extendErrors(answer, now));
  redirect(`/business/jobs/${input.id}?done=extended`);
});
