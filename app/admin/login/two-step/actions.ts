"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { setupAction } from "@/lib/auth/door-action";
import { safeNext } from "@/lib/auth/safe-next";
import { refuse } from "@/lib/form/state";
import { setupBeginInput, setupInput } from "@/lib/staff/schema";
import { confirmTotpSentences } from "@/lib/staff/sentences";
import { beginTotp, confirmTotp } from "@/lib/staff/set-up-totp";

export const beginSetupAction = setupAction(setupBeginInput, async (person, { next }) => {
  await beginTotp(person, new Date());
  // The page shows the key, not the action's state, which is written into the HTML; so the browser must load it again.
  revalidatePath("/admin/login/two-step");
  redirect(`/admin/login/two-step?next=${encodeURIComponent(safeNext(next, "/admin"))}`);
});

/** Answers with the 回復コード: see ShownOnce. */
export const confirmSetupAction = setupAction(setupInput, async (person, { code }) => {
  const answer = await confirmTotp(person, code, new Date());
  if (answer.outcome === "wrong") return refuse({ code: confirmTotpSentences.wrong });
  if (answer.outcome === "not-begun") return refuse(confirmTotpSentences["not-begun"]);
  return answer.recoveryCodes.join("\n");
});
