"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { Refusal, refuse } from "@/lib/form/state";
import { jobDifferences, jobFields } from "@/lib/jobs/fields";
import { duplicateJobInput, jobIdInput, jobTarget } from "@/lib/jobs/schema";
import { onlySavedErrors } from "@/lib/jobs/sentences";
import { closeOwnJob } from "@/lib/jobs/submissions/close-job";
import { deleteSubmission } from "@/lib/jobs/submissions/delete";
import { duplicateOwnJob } from "@/lib/jobs/submissions/duplicate";
import { extendOwnJob } from "@/lib/jobs/submissions/extend-job";
import { extensionInput, submissionInput } from "@/lib/jobs/submissions/schema";
import {
  closeSentences,
  deleteSentences,
  duplicateSentences,
  extendErrors,
  saveSentences,
  submitSentences,
  takeBackSentences,
} from "@/lib/jobs/submissions/sentences";
import { saveAndSubmit, submitForApproval } from "@/lib/jobs/submissions/submit";
import { takeBack } from "@/lib/jobs/submissions/take-back";
import { saveSubmission } from "@/lib/jobs/submissions/write";

/** The employer of a submission comes from the login and is no field of the form. */
const formFields = jobFields.filter((field) => field !== "employerId");

export const saveSubmissionAction = approvedEmployerAction(
  submissionInput,
  async (employer, { id, version, jobId, intent, ...input }) => {
    const save = intent === "submit" ? saveAndSubmit : saveSubmission;
    const answer = await save(employer, { id, version, jobId }, input, new Date());
    const page = `/business/jobs/drafts/${id}`;
    switch (answer.outcome) {
      case "saved":
        return redirect(`${page}?done=saved`);
      case "submitted":
        return redirect(`${page}?done=submitted`);
      case "saved-not-submitted": {
        // The form stays, and goes on from what has just been saved.
        const { submission, reason } = answer;
        return new Refusal(onlySavedErrors("submit", reason), undefined, {
          version: String(submission.version),
        });
      }
      case "conflict": {
        const { current } = answer;
        return new Refusal({ "": saveSentences.conflict }, jobDifferences(formFields, current.input, input), {
          version: String(current.version),
        });
      }
      default:
        return refuse(saveSentences[answer.outcome]);
    }
  },
);

export const submitForApprovalAction = approvedEmployerAction(jobTarget, async (employer, target) => {
  const answer = await submitForApproval(employer, target, new Date());
  const page = `/business/jobs/drafts/${target.id}`;
  switch (answer.outcome) {
    case "submitted":
      return redirect(`${page}?done=submitted`);
    case "conflict":
      return redirect(`${page}?done=changed`);
    // What is missing is asked for where it can be typed.
    case "missing":
      return redirect(`${page}/edit?missing=fields`);
    case "over":
      return redirect(`${page}/edit?missing=over`);
    default:
      return refuse(submitSentences[answer.outcome]);
  }
});

export const takeBackAction = approvedEmployerAction(jobIdInput, async (employer, { id }) => {
  const answer = await takeBack(employer, id, new Date());
  switch (answer) {
    case "taken":
      return redirect(`/business/jobs/drafts/${id}?done=taken`);
    case "decided":
      // This page redirects to the public posting.
      return redirect(`/business/jobs/drafts/${id}`);
    default:
      return refuse(takeBackSentences[answer]);
  }
});

export const deleteSubmissionAction = approvedEmployerAction(jobIdInput, async (employer, { id }) => {
  const answer = await deleteSubmission(employer, id);
  if (answer !== "deleted") return refuse(deleteSentences[answer]);
  redirect("/business/jobs?done=deleted");
});

export const closeOwnJobAction = approvedEmployerAction(jobIdInput, async (employer, { id }) => {
  const answer = await closeOwnJob(employer, id, new Date());
  if (answer !== "closed") return refuse(closeSentences[answer]);
  redirect(`/business/jobs/${id}?done=closed`);
});

export const extendOwnJobAction = approvedEmployerAction(extensionInput, async (employer, input) => {
  const now = new Date();
  const answer = await extendOwnJob(employer, input, now);
  if (answer !== "extended") return refuse(extendErrors(answer, now));
  redirect(`/business/jobs/${input.id}?done=extended`);
});

export const duplicateOwnJobAction = approvedEmployerAction(duplicateJobInput, async (employer, input) => {
  const answer = await duplicateOwnJob(employer, input, new Date());
  if (answer !== "duplicated") return refuse(duplicateSentences[answer]);
  redirect(`/business/jobs/drafts/${input.copyId}?done=copied`);
});
