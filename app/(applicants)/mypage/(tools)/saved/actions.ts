"use server";

import { redirect } from "next/navigation";
import { applicantAction, dropOwnPages } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { addSavedJob } from "@/lib/saved-jobs/add";
import { changeNote } from "@/lib/saved-jobs/change-note";
import { removeSavedJob } from "@/lib/saved-jobs/remove";
import { noteInput, savedJobInput } from "@/lib/saved-jobs/schema";
import { addSentences, noteSentences } from "@/lib/saved-jobs/sentences";

export const addSavedJobAction = applicantAction(savedJobInput, async (applicant, { job }) => {
  const answer = await addSavedJob(applicant, job, new Date());
  if (answer !== "saved") return refuse(addSentences[answer]);
  dropOwnPages("/mypage");
  redirect("/mypage/saved?done=saved");
});

export const removeSavedJobAction = applicantAction(savedJobInput, async (applicant, { job }) => {
  await removeSavedJob(applicant, job);
  dropOwnPages("/mypage");
  redirect("/mypage/saved?done=removed");
});

export const changeNoteAction = applicantAction(noteInput, async (applicant, input) => {
  const answer = await changeNote(applicant, input);
  if (answer !== "changed") return refuse(noteSentences[answer]);
  dropOwnPages("/mypage");
  redirect("/mypage/saved?done=note");
});
