"use server";

import { redirect } from "next/navigation";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { deleteInput } from "@/lib/applicants/schema";
import { requireApplicant } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { formAction } from "@/lib/form/action";
import { busySentence, currentPasswordErrors, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const deleteAction = formAction(deleteInput, async ({ currentPassword }) => {
  const applicant = await requireApplicant("/mypage/delete");
  const answer = await deleteAccount(applicant, { current: currentPassword }, new Date());
  await logSecurity("account-deleted", answer);
  if (answer === "deleted") {
    await signOut();
    redirect("/account-deleted");
  }
  if (answer === "busy") return refuse(busySentence);
  if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
  return refuse(limitedSentence(answer.limitedUntil));
});
