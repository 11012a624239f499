"use server";

import { redirect } from "next/navigation";
import { noteTerms } from "@/lib/applicants/new-terms";
import { applicantAction } from "@/lib/auth/gate";
import { termsSeenInput } from "@/lib/terms/schema";

export const noteTermsAction = applicantAction(termsSeenInput, async (applicant, { effectiveOn }) => {
  await noteTerms(applicant, effectiveOn, new Date());
  redirect("/mypage");
});
