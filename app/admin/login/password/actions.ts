"use server";

import { doorAction } from "@/lib/auth/door-action";
import { changePassword } from "@/lib/staff/change-password";
import { staffPasswordInput } from "@/lib/staff/schema";
import { passTheDoor } from "../past-door";
import { refusePassword } from "../sentences";

export const firstPasswordAction = doorAction("password", staffPasswordInput, async (person, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(person, passwords, new Date());
  if (answer.outcome !== "changed") return refusePassword(answer);
  return passTheDoor(input.next);
});
