"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { refuse, refuseConflict } from "@/lib/form/state";
import { jobDifferences, jobFields } from "@/lib/jobs/fields";
import { duplicateJobInput, jobIdInput, jobTarget } from "@/lib/jobs/schema";
import { onlySavedErrors } from "@/lib/jobs/sentences";
import { closeOwnJob } from "@/lib/jobs/submissions/close-job";
import { deleteSubmission } from "@/lib/jobs/submissions/delete";
import { duplicateOwnJob } from "@/lib/jobs/submissions/duplicate";
import { extendOwnJob } from "@/lib/jobs/submissions/extend-job";
import { saveSubmission } from "@/lib/jobs/submissions/save";
import { extensionInput, submissionInput } from "@/lib/jobs/submissions/schema";
import {
  closeSentences,
  deleteSentences,
  duplicateSentences,
  extendErrors,
  saveSentences,
  submitSentences,
  withdrawSentences,
} from "@/lib/jobs/submissions/sentences";
import { saveAndSubmit, submitForApproval } from "@/lib/jobs/submissions/submit";
import { withdrawSubmission } from "@/lib/jobs/submissions/withdraw";

/** The fields of the form: the employer comes from the login. */
const formFields = jobFields.filter((field) => field !== "employerId");

export const saveSubmissionAction = approvedEmployerAction(
  submissionInput,
  async (user, { id, version, jobId, intent, ...input }) => {
    const save = intent === "submit" ? saveAndSubmit : saveSubmission;
    const answer = await save(user, { id, version, jobId }, input, new Date());
    const page = `/business/jobs/drafts/${id}`;
    switch (answer.outcome) {
      case "saved":
        return redirect(`${page}?done=saved`);
      case "submitted":
        return redirect(`${page}?done=submitted`);
      case "saved-not-submitted": {
        // The form stays, with the version of the saved row.
        const { submission, reason } = answer;
        return refuse(onlySavedErrors("submit", reason), { version: String(submission.version) });
      }
      case "conflict": {
        const { current } = answer;
        const differences = jobDifferences(formFields, current.input, input);
        return refuseConflict(differences, current.version, saveSentences.conflict);
      }
      default:
        return refuse(saveSentences[answer.outcome]);
    }
  },
);

export const submitForApprovalAction = approvedEmployerAction(jobTarget, async (user, target) => {
  const answer = await submitForApproval(user, target, new Date());
  const page = `/business/jobs/drafts/${target.id}`;
  switch (answer.outcome) {
    case "submitted":
      return redirect(`${page}?done=submitted`);
    case "conflict":
      return redirect(`${page}?done=changed`);
    // The form names the missing fields.
    case "missing":
      return redirect(`${page}/edit?missing=fields`);
    case "over":
      return redirect(`${page}/edit?missing=over`);
    default:
      return refuse(submitSentences[answer.outcome]);
  }
});

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

export const deleteSubmissionAction = approvedEmployerAction(jobIdInput, async (user, { id }) => {
  const answer = await deleteSubmission(user, id);
  if (answer !== "deleted") return refuse(deleteSentences[answer]);
  redirect("/business/jobs?done=deleted");
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

export const duplicateOwnJobAction = approvedEmployerAction(duplicateJobInput, async (user, input) => {
  const answer = await duplicateOwnJob(user, input, new Date());
  if (answer !== "duplicated") return refuse(duplicateSentences[answer]);
  redirect(`/business/jobs/drafts/${input.copyId}?done=copied`);
});
