"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { deleteBusinessAccount } from "@/lib/business/delete-account";
import { deleteBusinessInput } from "@/lib/business/schema";

export const deleteBusinessAction = employerAction(
  deleteBusinessInput,
  async (account, { currentPassword }) => {
    const answer = await deleteBusinessAccount(account, { current: currentPassword }, new Date());
    await logSecurity("account-deleted", answer.outcome);
    if (answer.outcome !== "deleted") return refuseUnconfirmed(answer);
    await signOut();
    redirect("/account-deleted/business");
  },
);
