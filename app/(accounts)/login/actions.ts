"use server";

import { redirect } from "next/navigation";
import { loginInput } from "@/lib/accounts/schema";
import { refusePublicLogin } from "@/lib/accounts/sentences";
import { sendsCookies } from "@/lib/auth/cookies";
import { publicAction } from "@/lib/auth/gate";
import { nextFor } from "@/lib/auth/safe-next";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";

export const loginAction = publicAction(loginInput, async ({ next, remember, ...login }) => {
  // Before the answer sets any.
  const keepsCookies = await sendsCookies();
  const answer = await signInWithPassword({ ...login, remember: remember === "on" });
  switch (answer.outcome) {
    case "signed-in": {
      const path = nextFor(answer.kind === "employer" ? "employer" : "applicant", next);
      return redirect(keepsCookies ? path : `/login/entered?next=${encodeURIComponent(path)}`);
    }
    case "choice":
      return redirect(next ? `/login/kind?next=${encodeURIComponent(next)}` : "/login/kind");
    default:
      return refusePublicLogin(answer);
  }
});

export async function logoutAction() {
  await signOut();
  redirect("/login/signed-out");
}
