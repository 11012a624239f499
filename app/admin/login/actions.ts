"use server";

import { redirect } from "next/navigation";
import { refuseLogin } from "@/lib/accounts/sentences";
import { safeNext } from "@/lib/auth/safe-next";
import { signInStaff } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { formAction } from "@/lib/form/action";
import { staffLoginInput } from "@/lib/staff/schema";

export const staffLoginAction = formAction(staffLoginInput, async ({ next, ...input }) => {
  const answer = await signInStaff(input);
  if (answer.outcome !== "signed-in") return refuseLogin(answer, "メールアドレス");
  redirect(safeNext(next, "/admin"));
});

export async function staffLogoutAction() {
  await signOut();
  redirect("/admin/login");
}
