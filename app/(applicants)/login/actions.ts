"use server";

import { redirect } from "next/navigation";
import { loginInput } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/auth/gate";
import { nextFor } from "@/lib/auth/safe-next";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const loginAction = publicAction(loginInput, async (input) => {
  const answer = await signInWithPassword({ ...input, remember: input.remember === "on" });
  if (answer === "wrong") {
    return refuse({ password: "ログインIDかパスワードが違います。もう一度確かめて入力してください" });
  }
  if (answer === "busy") return refuse(busySentence);
  if (answer === "choose") {
    redirect(input.next ? `/login/kind?next=${encodeURIComponent(input.next)}` : "/login/kind");
  }
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  redirect(nextFor(answer.signedIn === "employer" ? "employer" : "applicant", input.next));
});

export async function logoutAction() {
  await signOut();
  redirect("/login/signed-out");
}
