"use server";

import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/gate";
import { reapply } from "@/lib/business/reapply";
import { reapplyInput } from "@/lib/business/schema";

export const reapplyAction = employerAction(reapplyInput, async (account, input) => {
  const answer = await reapply(account, input, new Date());
  // Decided or sent meanwhile: the menu says how things stand.
  redirect(answer === "waiting" ? "/business?done=applied" : "/business");
});
