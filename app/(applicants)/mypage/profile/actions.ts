"use server";

import { redirect } from "next/navigation";
import { changeAttribute } from "@/lib/applicants/change-attribute";
import { attributeInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";

export const changeAttributeAction = applicantAction(attributeInput, async (applicant, { attribute }) => {
  await changeAttribute(applicant, attribute, new Date());
  redirect("/mypage/profile?done=1");
});
