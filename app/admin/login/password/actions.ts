"use server";

import { loginStepAction } from "@/lib/auth/gate";
import { changePassword } from "@/lib/staff/change-password";
import { staffPasswordInput } from "@/lib/staff/schema";
import { goToNextStep } from "../next-step";
import { refusePassword } from "../refuse";

export const firstPasswordAction = loginStepAction("password", staffPasswordInput, async (person, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(person, passwords, new Date());
  if (answer.outcome !== "changed") return refusePassword(answer);
  return goToNextStep(input.next);
});
