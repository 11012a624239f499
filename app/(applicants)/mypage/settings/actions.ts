"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeMailPreference } from "@/lib/applicants/change-mail-preference";
import { clearMailTrouble } from "@/lib/applicants/clear-mail-trouble";
import { mailPreferenceInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";

export const changeMailPreferenceAction = applicantAction(
  mailPreferenceInput,
  async (applicant, { wantsMail }) => {
    await changeMailPreference(applicant, wantsMail, new Date());
    redirect("/mypage/settings?done=1");
  },
);

export const clearMailTroubleAction = applicantAction(z.object({}), async (applicant) => {
  await clearMailTrouble(applicant, new Date());
  redirect("/mypage/settings?done=resumed");
});
