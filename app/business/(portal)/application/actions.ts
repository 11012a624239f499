"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { resubmitEmployerSubmission } from "@/lib/business/reapply";
import { resubmitInput } from "@/lib/business/schema";

export const resubmitAction = employerAction(resubmitInput, async (account, input) => {
  const answer = await resubmitEmployerSubmission(account, input, new Date());
  // changed: it was decided or submitted meanwhile, and the menu shows its state.
  redirect(answer === "submitted" ? "/business?done=applied" : "/business");
});
