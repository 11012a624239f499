"use server";

import { redirect } from "next/navigation";
import { doorAction } from "@/lib/auth/door-action";
import { safeNext } from "@/lib/auth/safe-next";
import { changePassword } from "@/lib/staff/change-password";
import { staffPasswordInput } from "@/lib/staff/schema";
import { refusePassword } from "../sentences";

export const firstPasswordAction = doorAction("password", staffPasswordInput, async (person, input) => {
  const passwords = { next: input.newPassword, current: input.currentPassword };
  const answer = await changePassword(person, passwords, new Date());
  if (answer === "changed") redirect(safeNext(input.next, "/admin"));
  return refusePassword(answer);
});
