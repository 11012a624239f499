"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { refuse, refuseConflict } from "@/lib/form/state";
import { closeJob } from "@/lib/jobs/close";
import { deleteJob } from "@/lib/jobs/delete";
import { duplicateJob } from "@/lib/jobs/duplicate";
import { type JobRow, jobDifferences, jobFields, jobText } from "@/lib/jobs/fields";
import { publishJob } from "@/lib/jobs/publish";
import { saveJob } from "@/lib/jobs/save";
import { saveAndPublishJob } from "@/lib/jobs/save-and-publish";
import { duplicateJobInput, type JobInput, jobIdInput, jobTarget, savedJobInput } from "@/lib/jobs/schema";
import {
  closeSentences,
  deleteSentences,
  duplicateSentences,
  missingErrors,
  onlySavedErrors,
  publishSentences,
  saveSentences,
  withdrawSentences,
} from "@/lib/jobs/sentences";
import { withdrawJob } from "@/lib/jobs/withdraw";

export const saveJobAction = staffAction(savedJobInput, async (staff, { id, version, intent, ...input }) => {
  const save = intent === "publish" ? saveAndPublishJob : saveJob;
  const answer = await save(staff, { id, version }, input, new Date());
  switch (answer.outcome) {
    case "saved":
    case "published":
      return redirect(`/admin/jobs/${id}?done=${answer.outcome}`);
    case "saved-not-published": {
      // The form stays, with the version of the saved row.
      const { job, reason } = answer;
      return refuse(onlySavedErrors("publish", reason), { version: String(job.version) });
    }
    case "conflict":
      return refuseConflict(await differences(answer.current, input), answer.current.version);
    case "missing":
      return refuse(missingErrors("stay", answer.fields));
    default:
      return refuse(saveSentences[answer.outcome]);
  }
});

export const publishJobAction = staffAction(jobTarget, async (staff, target) => {
  const answer = await publishJob(staff, target, new Date());
  const page = `/admin/jobs/${target.id}`;
  switch (answer.outcome) {
    case "published":
      return redirect(`${page}?done=published`);
    case "conflict":
      return redirect(`${page}?done=changed`);
    // The form names the missing fields.
    case "missing":
      return redirect(`${page}/edit?missing=fields`);
    case "over":
      return redirect(`${page}/edit?missing=over`);
    default:
      return refuse(publishSentences[answer.outcome]);
  }
});

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

export const deleteJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  const answer = await deleteJob(staff, id, new Date());
  if (answer !== "deleted") return refuse(deleteSentences[answer]);
  redirect("/admin/jobs?done=deleted");
});

export const duplicateJobAction = staffAction(duplicateJobInput, async (staff, input) => {
  const answer = await duplicateJob(staff, input, new Date());
  if (answer !== "duplicated") return refuse(duplicateSentences[answer]);
  redirect(`/admin/jobs/${input.copyId}?done=copied`);
});

/** The differing fields, with the employer by its name. */
async function differences(current: JobRow, submitted: JobInput) {
  const differs = current.employerId !== submitted.employerId;
  const employer = differs ? await findEmployerForStaff(current.employerId) : undefined;
  return jobDifferences(jobFields, current, submitted, (field, job) =>
    field === "employerId" && employer ? employer.name : jobText(field, job),
  );
}
