"use server";

import { redirect } from "next/navigation";
import { applicantAction, dropOwnPages } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { addAlert } from "@/lib/job-alerts/add";
import { changeRhythm } from "@/lib/job-alerts/change-rhythm";
import { removeAlert } from "@/lib/job-alerts/remove";
import { alertIdInput, alertInput, rhythmInput } from "@/lib/job-alerts/schema";
import { addAlertSentences, unknownAlert } from "@/lib/job-alerts/sentences";

export const addAlertAction = applicantAction(alertInput, async (applicant, { consent, ...input }) => {
  const answer = await addAlert(applicant, { ...input, consents: consent === "on" }, new Date());
  if (answer === "consent") return refuse({ consent: addAlertSentences.consent });
  if (answer !== "added") return refuse(addAlertSentences[answer]);
  dropOwnPages("/mypage");
  redirect("/mypage/alerts?done=added");
});

export const changeRhythmAction = applicantAction(rhythmInput, async (applicant, input) => {
  const answer = await changeRhythm(applicant, input);
  if (answer !== "changed") return refuse(unknownAlert);
  dropOwnPages("/mypage");
  redirect("/mypage/alerts?done=changed");
});

export const removeAlertAction = applicantAction(alertIdInput, async (applicant, { alert }) => {
  await removeAlert(applicant, alert, new Date());
  dropOwnPages("/mypage");
  redirect("/mypage/alerts?done=removed");
});
