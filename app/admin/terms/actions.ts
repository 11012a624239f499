"use server";

import { redirect } from "next/navigation";
import { refuse } from "@/lib/form/state";
import { publishTerms } from "@/lib/terms/publish";
import { termsInput, termsWithdrawInput } from "@/lib/terms/schema";
import { publishSentences, withdrawSentences } from "@/lib/terms/sentences";
import { withdrawTerms } from "@/lib/terms/withdraw";
import { provenAdminAction } from "../proven-admin-action";

export const publishTermsAction = provenAdminAction(termsInput, async (admin, input) => {
  const answer = await publishTerms(admin, input, new Date());
  if (answer !== "published") return refuse({ effectiveOn: publishSentences[answer] });
  redirect("/admin/terms?done=published");
});

export const withdrawTermsAction = provenAdminAction(termsWithdrawInput, async (admin, { id }) => {
  const answer = await withdrawTerms(admin, id, new Date());
  if (answer !== "withdrawn") return refuse(withdrawSentences[answer]);
  redirect("/admin/terms?done=withdrawn");
});
