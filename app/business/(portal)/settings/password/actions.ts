"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { changeBusinessPassword } from "@/lib/business/change-password";
import { changeBusinessPasswordInput } from "@/lib/business/schema";
import { busySentence, currentPasswordErrors, limitedSentence, weaknesses } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const changeBusinessPasswordAction = employerAction(
  changeBusinessPasswordInput,
  async (account, input) => {
    const passwords = { next: input.newPassword, current: input.currentPassword };
    const answer = await changeBusinessPassword(account, passwords, new Date());
    await logSecurity("password-changed", typeof answer === "object" && "weak" in answer ? "weak" : answer);
    if (answer === "changed") redirect("/business?done=password");
    if (answer === "signed-out") redirect("/login/again?next=/business/settings/password");
    if (answer === "busy") return refuse(busySentence);
    if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
    if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
    return refuse({ newPassword: weaknesses[answer.weak] });
  },
);
