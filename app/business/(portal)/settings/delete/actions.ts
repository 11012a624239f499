"use server";

import { redirect } from "next/navigation";
import { requireBusinessAccount } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { deleteBusinessAccount } from "@/lib/business/delete-account";
import { deleteBusinessInput } from "@/lib/business/schema";
import { formAction } from "@/lib/form/action";
import { busySentence, currentPasswordErrors, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const deleteBusinessAction = formAction(deleteBusinessInput, async ({ currentPassword }) => {
  const account = await requireBusinessAccount("/business/settings/delete");
  const answer = await deleteBusinessAccount(account, { current: currentPassword }, new Date());
  await logSecurity("account-deleted", answer);
  if (answer === "deleted") {
    await signOut();
    redirect("/account-deleted/business");
  }
  if (answer === "busy") return refuse(busySentence);
  if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
  return refuse(limitedSentence(answer.limitedUntil));
});
