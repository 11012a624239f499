"use server";

import { redirect } from "next/navigation";
import { forgetOwnPages, twoStepSetupAction } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";
import { refuse, secret } from "@/lib/form/state";
import { setupBeginInput, setupInput } from "@/lib/staff/schema";
import { beginTotp, confirmTotp } from "@/lib/staff/set-up-totp";

export const beginSetupAction = twoStepSetupAction(setupBeginInput, async (person, { next }) => {
  await beginTotp(person, new Date());
  // The key is shown by the page, which the browser has as it was before: an action's state must not hold it.
  forgetOwnPages("/admin");
  redirect(`/admin/login/two-step?next=${encodeURIComponent(safeNext(next, "/admin"))}`);
});

/** Answers with the 回復コード: see ShownOnce. */
export const confirmSetupAction = twoStepSetupAction(setupInput, async (person, { code }) => {
  const answer = await confirmTotp(person, code, new Date());
  if (answer === "wrong") {
    return refuse({
      code: "確認コードが違います。アプリに次のコードが出るのを待って入力してください。続けて違うときは、スマートフォンの時計が合っているか確かめてください",
    });
  }
  if (answer === "not-begun") return refuse("画面を読み込みなおして、もう一度お試しください");
  return secret(answer.recoveryCodes);
});
