"use server";

import { redirect } from "next/navigation";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { deleteInput } from "@/lib/applicants/schema";
import { requireApplicant } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { formAction } from "@/lib/form/action";

export const deleteAction = formAction(deleteInput, async ({ currentPassword }) => {
  const applicant = await requireApplicant("/mypage/delete");
  const answer = await deleteAccount(applicant, { current: currentPassword }, new Date());
  await logSecurity("account-deleted", answer.outcome);
  if (answer.outcome !== "deleted") return refuseUnconfirmed(answer);
  await signOut();
  redirect("/account-deleted");
});
