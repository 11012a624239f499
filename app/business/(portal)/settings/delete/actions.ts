"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { deleteEmployerUserInput } from "@/lib/employers/users/schema";

export const deleteEmployerUserAction = employerAction(
  deleteEmployerUserInput,
  async (user, { currentPassword }) => {
    const answer = await deleteEmployerUser(user, { current: currentPassword }, new Date());
    await logSecurity("account-deleted", answer.outcome);
    if (answer.outcome !== "deleted") return refuseUnconfirmed(answer);
    await signOut();
    redirect("/account-deleted/business");
  },
);
