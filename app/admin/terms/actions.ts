"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { adminAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { publishTerms } from "@/lib/terms/publish";
import { termsInput, termsWithdrawInput } from "@/lib/terms/schema";
import { withdrawTerms } from "@/lib/terms/withdraw";

const refusals = {
  past: "施行日は、今日か今日より後の日を入力してください",
  taken: "同じ施行日の版がすでにあります。別の日を入力するか、先にその版を取り消してください",
} as const;

export const publishTermsAction = adminAction(termsInput, async (admin, input) => {
  const answer = await publishTerms(admin, input, new Date());
  if (answer !== "published") return refuse({ effectiveOn: refusals[answer] });
  revalidatePath("/terms");
  redirect("/admin/terms?done=published");
});

export const withdrawTermsAction = adminAction(termsWithdrawInput, async (admin, { id }) => {
  const answer = await withdrawTerms(admin, id, new Date());
  if (answer === "in-force") return refuse("この版は施行されているか、すでに取り消されています");
  revalidatePath("/terms");
  redirect("/admin/terms?done=withdrawn");
});
