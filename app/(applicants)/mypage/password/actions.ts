"use server";

import { redirect } from "next/navigation";
import { changePassword } from "@/lib/applicants/change-password";
import { changePasswordInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { busySentence, currentPasswordErrors, limitedSentence, weaknesses } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const changePasswordAction = applicantAction(changePasswordInput, async (applicant, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(applicant, passwords, new Date());
  await logSecurity("password-changed", typeof answer === "object" && "weak" in answer ? "weak" : answer);
  if (answer === "changed") redirect("/mypage?done=password");
  if (answer === "signed-out") redirect("/login/again?next=/mypage/password");
  if (answer === "busy") return refuse(busySentence);
  if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  return refuse({ newPassword: weaknesses[answer.weak] });
});
