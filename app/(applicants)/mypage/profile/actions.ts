"use server";

import { redirect } from "next/navigation";
import { changeAttribute } from "@/lib/applicants/change-attribute";
import { attributeInput } from "@/lib/applicants/schema";
import { requireApplicant } from "@/lib/auth/current";
import { formAction } from "@/lib/form/action";

export const changeAttributeAction = formAction(attributeInput, async ({ attribute }) => {
  const applicant = await requireApplicant(`/mypage/profile?attribute=${attribute}`);
  await changeAttribute(applicant, attribute, new Date());
  redirect("/mypage/profile?done=1");
});
