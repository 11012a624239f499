"use server";

import { redirect } from "next/navigation";
import { keepAccount } from "@/lib/applicants/keep-account";
import { keepAccountInput } from "@/lib/applicants/schema";
import { keepAccountSentences } from "@/lib/applicants/sentences";
import { publicAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";

export const keepAccountAction = publicAction(keepAccountInput, async ({ token }) => {
  const answer = await keepAccount(token, new Date());
  if (answer !== "kept") return refuse(keepAccountSentences[answer]);
  redirect("/keep-account/kept");
});
