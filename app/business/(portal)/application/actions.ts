"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { resubmitEmployerSubmission } from "@/lib/employers/submissions/resubmit";
import { resubmitInput } from "@/lib/employers/submissions/schema";

export const resubmitAction = employerAction(resubmitInput, async (user, input) => {
  const { outcome } = await resubmitEmployerSubmission(user, input, new Date());
  // conflict: it was decided or submitted meanwhile. The menu shows its state.
  redirect(outcome === "done" ? "/business?done=submitted" : "/business");
});
