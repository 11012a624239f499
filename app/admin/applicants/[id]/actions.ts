"use server";

import { redirect } from "next/navigation";
import { deleteOnRequest } from "@/lib/applicants/delete-on-request";
import { resumeApplicant } from "@/lib/applicants/resume";
import { staffStepSentences } from "@/lib/applicants/sentences";
import { signOutApplicant } from "@/lib/applicants/sign-out";
import { suspendApplicant } from "@/lib/applicants/suspend";
import { adminAction, staffAction } from "@/lib/auth/gate";
import { liftCallersLimits } from "@/lib/callers/lift-limits";
import { resendMail } from "@/lib/callers/resend-mail";
import { callerInput } from "@/lib/callers/schema";
import { liftLimitsSentences, resendLimitedSentence, resendSentences } from "@/lib/callers/sentences";
import { refuse } from "@/lib/form/state";

export const resendCallersMailAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await resendMail(staff, id, new Date());
  if (answer.outcome === "limited") return refuse(resendLimitedSentence(answer.until));
  if (answer.outcome !== "accepted") return refuse(resendSentences[answer.outcome]);
  redirect(`/admin/applicants/${id}?done=resend`);
});

export const liftCallersLimitsAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await liftCallersLimits(staff, id, new Date());
  if (answer !== "lifted") return refuse(liftLimitsSentences[answer]);
  redirect(`/admin/applicants/${id}?done=lift-limits`);
});

export const signOutApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await signOutApplicant(staff, id, new Date());
  if (answer !== "signed-out") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=sign-out`);
});

export const suspendApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await suspendApplicant(staff, id, new Date());
  if (answer !== "suspended") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=suspend`);
});

export const resumeApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await resumeApplicant(staff, id, new Date());
  if (answer !== "resumed") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=resume`);
});

export const deleteApplicantAction = adminAction(callerInput, async (admin, { id }) => {
  // A second press finds the work done: the same page.
  await deleteOnRequest(admin, id, new Date());
  redirect("/admin/applicants?done=deleted");
});
