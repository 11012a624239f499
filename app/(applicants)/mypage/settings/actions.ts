"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changeMailPreference } from "@/lib/applicants/change-mail-preference";
import { clearMailTrouble } from "@/lib/applicants/clear-mail-trouble";
import { mailPreferenceInput } from "@/lib/applicants/schema";
import { requireApplicant } from "@/lib/auth/current";
import { formAction } from "@/lib/form/action";

export const changeMailPreferenceAction = formAction(mailPreferenceInput, async ({ wantsMail }) => {
  const applicant = await requireApplicant(`/mypage/settings?wantsMail=${wantsMail}`);
  await changeMailPreference(applicant, wantsMail, new Date());
  redirect("/mypage/settings?done=1");
});

export const clearMailTroubleAction = formAction(z.object({}), async () => {
  await clearMailTrouble(await requireApplicant("/mypage/settings"), new Date());
  redirect("/mypage/settings?done=resumed");
});
