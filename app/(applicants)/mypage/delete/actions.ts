"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { deleteInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";

export const deleteAction = applicantAction(deleteInput, async (applicant, { currentPassword }) => {
  const answer = await deleteAccount(applicant, { current: currentPassword }, new Date());
  await logSecurity("account-deleted", answer.outcome);
  if (answer.outcome !== "deleted") return refuseUnconfirmed(answer);
  await signOut();
  redirect("/account-deleted");
});
