"use server";

import { redirect } from "next/navigation";
import { requireBusinessAccount } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { changeBusinessPassword } from "@/lib/business/change-password";
import { changeBusinessPasswordInput } from "@/lib/business/schema";
import { formAction } from "@/lib/form/action";
import { busySentence, currentPasswordErrors, limitedSentence, weaknesses } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

const path = "/business/settings/password";

export const changeBusinessPasswordAction = formAction(changeBusinessPasswordInput, async (input) => {
  const account = await requireBusinessAccount(path);
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changeBusinessPassword(account, passwords, new Date());
  await logSecurity("password-changed", typeof answer === "object" && "weak" in answer ? "weak" : answer);
  if (answer === "changed") redirect("/business?done=password");
  if (answer === "signed-out") redirect(`/login/again?next=${path}`);
  if (answer === "busy") return refuse(busySentence);
  if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  return refuse({ newPassword: weaknesses[answer.weak] });
});
