"use server";

import { redirect } from "next/navigation";
import { deleteForApplicant } from "@/lib/applicants/delete-for-applicant";
import { resumeApplicant } from "@/lib/applicants/resume";
import { staffStepSentences } from "@/lib/applicants/sentences";
import { signOutApplicant } from "@/lib/applicants/sign-out";
import { suspendApplicant } from "@/lib/applicants/suspend";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { resendEmployerMail } from "@/lib/helpdesk/resend-employer-mail";
import { resendMail } from "@/lib/helpdesk/resend-mail";
import { resetSubjectLimits } from "@/lib/helpdesk/reset-limits";
import { resetNetworkLimits } from "@/lib/helpdesk/reset-network-limits";
import { helpdeskInput } from "@/lib/helpdesk/schema";
import {
  employerUserStepSentences,
  resendLimitedSentence,
  resendSentences,
  resetLimitsSentences,
} from "@/lib/helpdesk/sentences";
import { resumeEmployerUser, suspendEmployerUser } from "@/lib/helpdesk/suspend-employer-user";
import { provenAdminAction } from "../../proven-admin-action";

export const resendSubjectMailAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resendMail(staff, id, new Date());
  if (answer.outcome === "limited") return refuse(resendLimitedSentence(answer.until));
  if (answer.outcome !== "accepted") return refuse(resendSentences[answer.outcome]);
  redirect(`/admin/applicants/${id}?done=resend`);
});

export const resetSubjectLimitsAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resetSubjectLimits(staff, id, new Date());
  if (answer !== "lifted") return refuse(resetLimitsSentences[answer]);
  redirect(`/admin/applicants/${id}?done=lift-limits`);
});

export const resetNetworkLimitsAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resetNetworkLimits(staff, id, new Date());
  if (answer !== "lifted") return refuse(resetLimitsSentences[answer]);
  redirect(`/admin/applicants/${id}?done=lift-network-limits`);
});

export const resendEmployerMailAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resendEmployerMail(staff, id, new Date());
  if (answer.outcome === "limited") return refuse(resendLimitedSentence(answer.until));
  if (answer.outcome !== "accepted") return refuse(resendSentences[answer.outcome]);
  redirect(`/admin/applicants/${id}?done=resend-employer`);
});

export const suspendEmployerUserAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await suspendEmployerUser(staff, id, new Date());
  if (answer !== "done") return refuse(employerUserStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=suspend-employer-user`);
});

export const resumeEmployerUserAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resumeEmployerUser(staff, id, new Date());
  if (answer !== "done") return refuse(employerUserStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=resume-employer-user`);
});

export const signOutApplicantAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await signOutApplicant(staff, id, new Date());
  if (answer !== "signed-out") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=sign-out`);
});

export const suspendApplicantAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await suspendApplicant(staff, id, new Date());
  if (answer !== "suspended") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=suspend`);
});

export const resumeApplicantAction = staffAction(helpdeskInput, async (staff, { id }) => {
  const answer = await resumeApplicant(staff, id, new Date());
  if (answer !== "resumed") return refuse(staffStepSentences[answer]);
  redirect(`/admin/applicants/${id}?done=resume`);
});

export const deleteApplicantAction = provenAdminAction(helpdeskInput, async (admin, { id }) => {
  // A second press finds the work done: the same page.
  await deleteForApplicant(admin, id, new Date());
  redirect("/admin/applicants?done=deleted");
});
