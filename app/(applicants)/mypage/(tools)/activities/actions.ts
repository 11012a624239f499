"use server";

import { redirect } from "next/navigation";
import { addActivity } from "@/lib/activities/add";
import { changeActivity } from "@/lib/activities/change";
import { recordHired } from "@/lib/activities/record-hired";
import { removeActivity } from "@/lib/activities/remove";
import { activityIdInput, addActivityInput, changeActivityInput, hiredInput } from "@/lib/activities/schema";
import { hiredSentences, refuseAdd, refuseChange } from "@/lib/activities/sentences";
import { applicantAction, dropOwnPages } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";

export const addActivityAction = applicantAction(addActivityInput, async (applicant, input) => {
  const answer = await addActivity(applicant, input, new Date());
  if (answer !== "added") return refuseAdd(answer);
  dropOwnPages("/mypage");
  redirect("/mypage/activities?done=added");
});

export const changeActivityAction = applicantAction(changeActivityInput, async (applicant, input) => {
  const answer = await changeActivity(applicant, input, new Date());
  if (answer !== "changed") return refuseChange(answer);
  dropOwnPages("/mypage");
  redirect("/mypage/activities?done=changed");
});

export const removeActivityAction = applicantAction(activityIdInput, async (applicant, { id }) => {
  await removeActivity(applicant, id);
  dropOwnPages("/mypage");
  redirect("/mypage/activities?done=removed");
});

export const hiredAction = applicantAction(hiredInput, async (applicant, input) => {
  const answer = await recordHired(applicant, input, new Date());
  if (answer !== "recorded") return refuse(hiredSentences[answer]);
  dropOwnPages("/mypage");
  redirect("/mypage/activities/hired/thanks");
});
