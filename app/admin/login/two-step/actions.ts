"use server";

import { redirect } from "next/navigation";
import { dropOwnPages, twoStepSetupAction } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";
import { refuse, secret } from "@/lib/form/state";
import { setupBeginInput, setupInput } from "@/lib/staff/schema";
import { confirmTotpSentences } from "@/lib/staff/sentences";
import { beginTotp, confirmTotp } from "@/lib/staff/set-up-totp";

export const beginSetupAction = twoStepSetupAction(setupBeginInput, async (person, { next }) => {
  await beginTotp(person, new Date());
  // The page shows the key; the state of the action must not, because it is written into the HTML. So the page is reloaded.
  dropOwnPages("/admin");
  redirect(`/admin/login/two-step?next=${encodeURIComponent(safeNext(next, "/admin"))}`);
});

/** Returns the 回復コード for ShownOnce. */
export const confirmSetupAction = twoStepSetupAction(setupInput, async (person, { code }) => {
  const answer = await confirmTotp(person, code, new Date());
  if (answer.outcome === "wrong") return refuse({ code: confirmTotpSentences.wrong });
  if (answer.outcome === "not-begun") return refuse(confirmTotpSentences["not-begun"]);
  return secret(answer.recoveryCodes);
});
