"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { setupAction } from "@/lib/auth/door-action";
import { safeNext } from "@/lib/auth/safe-next";
import { refuse } from "@/lib/form/state";
import { setupBeginInput, setupInput } from "@/lib/staff/schema";
import { beginTotp, confirmTotp } from "@/lib/staff/set-up-totp";

export const beginSetupAction = setupAction(setupBeginInput, async (person, { next }) => {
  await beginTotp(person, new Date());
  // The key is shown by the page, which the browser has as it was before: an action's state must not hold it.
  revalidatePath("/admin/login/two-step");
  redirect(`/admin/login/two-step?next=${encodeURIComponent(safeNext(next, "/admin"))}`);
});

/** Answers with the 回復コード: see ShownOnce. */
export const confirmSetupAction = setupAction(setupInput, async (person, { code }) => {
  const answer = await confirmTotp(person, code, new Date());
  if (answer === "wrong") {
    return refuse({
      code: "確認コードが違います。アプリに次のコードが出るのを待って入力してください。続けて違うときは、スマートフォンの時計が合っているか確かめてください",
    });
  }
  if (answer === "not-begun") return refuse("画面を読み込みなおして、もう一度お試しください");
  return answer.recoveryCodes.join("\n");
});
