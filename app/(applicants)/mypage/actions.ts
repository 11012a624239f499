"use server";

import { redirect } from "next/navigation";
import { noteTerms } from "@/lib/applicants/new-terms";
import { requireApplicant } from "@/lib/auth/current";
import { formAction } from "@/lib/form/action";
import { termsSeenInput } from "@/lib/terms/schema";

export const noteTermsAction = formAction(termsSeenInput, async ({ effectiveOn }) => {
  await noteTerms(await requireApplicant("/mypage"), effectiveOn, new Date());
  redirect("/mypage");
});
