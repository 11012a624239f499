"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { staffLoginInput } from "@/lib/staff/schema";

export const staffLoginAction = publicAction(staffLoginInput, async ({ next, ...input }) => {
  const answer = await signInWithPassword({ ...input, kind: "staff" });
  if (answer === "wrong") {
    return refuse({ password: "メールアドレスかパスワードが違います。もう一度確かめて入力してください" });
  }
  if (answer === "busy") return refuse(busySentence);
  if (typeof answer === "object" && "limitedUntil" in answer) {
    return refuse(limitedSentence(answer.limitedUntil));
  }
  redirect(safeNext(next, "/admin"));
});

export async function staffLogoutAction() {
  await signOut();
  redirect("/admin/login");
}
