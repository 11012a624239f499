"use server";

import { redirect } from "next/navigation";
import { deleteAccount } from "@/lib/applicants/delete-account";
import { deleteInput } from "@/lib/applicants/schema";
import { applicantAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { signOut } from "@/lib/auth/sign-out";
import { busySentence, currentPasswordErrors, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";

export const deleteAction = applicantAction(deleteInput, async (applicant, { currentPassword }) => {
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
