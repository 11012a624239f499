"use server";

import { redirect } from "next/navigation";
import { loginNeedsCookies, refuseLogin } from "@/lib/accounts/sentences";
import { publicAction } from "@/lib/auth/gate";
import { refuseWithoutCookies } from "@/lib/auth/refuse-without-cookies";
import { safeNext } from "@/lib/auth/safe-next";
import { signInStaff } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { staffLoginInput } from "@/lib/staff/schema";

export const staffLoginAction = publicAction(staffLoginInput, async ({ next, ...input }) => {
  const refused = await refuseWithoutCookies(loginNeedsCookies);
  if (refused) return refused;
  const answer = await signInStaff(input);
  if (answer.outcome !== "signed-in") return refuseLogin(answer, "メールアドレス");
  redirect(safeNext(next, "/admin"));
});

export async function staffLogoutAction() {
  await signOut();
  redirect("/admin/login");
}
