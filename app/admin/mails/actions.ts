"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { handleMail } from "@/lib/callers/handle-mail";
import { troubledMailInput } from "@/lib/callers/schema";
import { refuse } from "@/lib/form/state";

export const handleMailAction = staffAction(troubledMailInput, async (staff, { id }) => {
  if ((await handleMail(staff, id, new Date())) === "unknown") {
    return refuse("このメールは見つかりません。画面を読み込みなおしてください");
  }
  redirect("/admin/mails?done=handled");
});
