"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { changePassword } from "@/lib/applicants/change-password";
import { changePasswordInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { refuse } from "@/lib/form/state";
import { weaknessSentences } from "@/lib/passwords/sentences";

export const changePasswordAction = applicantAction(changePasswordInput, async (applicant, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(applicant, passwords, new Date());
  await logSecurity("password-changed", answer.outcome);
  switch (answer.outcome) {
    case "changed":
      return redirect("/mypage?done=password");
    case "signed-out":
      return redirect("/login/again?next=/mypage/password");
    case "weak":
      return refuse({ newPassword: weaknessSentences[answer.weakness] });
    default:
      return refuseUnconfirmed(answer);
  }
});
