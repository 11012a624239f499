"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { deleteBusinessAccount } from "@/lib/business/delete-account";
import { deleteBusinessInput } from "@/lib/business/schema";
import { busySentence, currentPasswordErrors, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const deleteBusinessAction = employerAction(
  deleteBusinessInput,
  async (account, { currentPassword }) => {
    const answer = await deleteBusinessAccount(account, { current: currentPassword }, new Date());
    await logSecurity("account-deleted", answer);
    if (answer === "deleted") {
      await signOut();
      redirect("/account-deleted/business");
    }
    if (answer === "busy") return refuse(busySentence);
    if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
    return refuse(limitedSentence(answer.limitedUntil));
  },
);
