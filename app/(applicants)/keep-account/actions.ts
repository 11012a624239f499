"use server";

import { redirect } from "next/navigation";
import { keepAccount } from "@/lib/applicants/keep-account";
import { keepAccountInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";

const refusals = {
  unknown: "URLが正しくありません。メールのURLをもう一度開いてください",
  gone: "このアカウントは、すでに削除されています。新しく求職者登録をしてください",
} as const;

export const keepAccountAction = publicAction(keepAccountInput, async ({ token }) => {
  const answer = await keepAccount(token, new Date());
  if (answer !== "kept") return refuse(refusals[answer]);
  redirect("/keep-account/kept");
});
