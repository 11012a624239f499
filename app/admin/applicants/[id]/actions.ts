"use server";

import { redirect } from "next/navigation";
import { deleteOnRequest } from "@/lib/applicants/delete-on-request";
import { resumeApplicant } from "@/lib/applicants/resume";
import { signOutApplicant } from "@/lib/applicants/sign-out";
import { suspendApplicant } from "@/lib/applicants/suspend";
import { adminAction, staffAction } from "@/lib/auth/staff-action";
import { longMoment } from "@/lib/calendar";
import { liftCallersLimits } from "@/lib/callers/lift-limits";
import { resendMail } from "@/lib/callers/resend-mail";
import { callerInput } from "@/lib/callers/schema";
import { busySentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

const gone = "この方の登録は、すでにありません。求職者の一覧からやり直してください";

export const resendCallersMailAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await resendMail(staff, id, new Date());
  switch (answer.outcome) {
    case "accepted":
      return redirect(`/admin/applicants/${id}?done=resend`);
    case "nothing-to-send":
      return refuse("いまは、お送りできるメールがありません");
    case "busy":
      return refuse(busySentence);
    case "limited":
      return refuse(
        `短い間に何通も申請があったため、${longMoment(answer.until)}まで送れません。急ぐときは、先に「ログイン制限を解除」をしてください`,
      );
  }
});

export const liftCallersLimitsAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await liftCallersLimits(staff, id, new Date());
  if (answer === "gone") return refuse(gone);
  redirect(`/admin/applicants/${id}?done=lift-limits`);
});

export const signOutApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await signOutApplicant(staff, id, new Date());
  if (answer === "gone") return refuse(gone);
  redirect(`/admin/applicants/${id}?done=sign-out`);
});

export const suspendApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await suspendApplicant(staff, id, new Date());
  if (answer === "gone") return refuse(gone);
  redirect(`/admin/applicants/${id}?done=suspend`);
});

export const resumeApplicantAction = staffAction(callerInput, async (staff, { id }) => {
  const answer = await resumeApplicant(staff, id, new Date());
  if (answer === "gone") return refuse(gone);
  redirect(`/admin/applicants/${id}?done=resume`);
});

export const deleteApplicantAction = adminAction(callerInput, async (admin, { id }) => {
  // A second press finds the work done: the same page.
  await deleteOnRequest(admin, id, new Date());
  redirect("/admin/applicants?done=deleted");
});
