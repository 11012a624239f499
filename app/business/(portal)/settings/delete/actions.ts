"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { requireBusinessAccount } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { deleteBusinessAccount } from "@/lib/business/delete-account";
import { deleteBusinessInput } from "@/lib/business/schema";
import { formAction } from "@/lib/form/action";

export const deleteBusinessAction = formAction(deleteBusinessInput, async ({ currentPassword }) => {
  const account = await requireBusinessAccount("/business/settings/delete");
  const answer = await deleteBusinessAccount(account, { current: currentPassword }, new Date());
  await logSecurity("account-deleted", answer.outcome);
  if (answer.outcome !== "deleted") return refuseUnconfirmed(answer);
  await signOut();
  redirect("/account-deleted/business");
});
