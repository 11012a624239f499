"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { handleMail } from "@/lib/helpdesk/handle-mail";
import { troubledMailInput } from "@/lib/helpdesk/schema";

export const handleMailAction = staffAction(troubledMailInput, async (staff, { id }) => {
  if ((await handleMail(staff, id, new Date())) === "unknown") {
    return refuse("このメールは見つかりません。画面を読み込みなおしてください");
  }
  redirect("/admin/mails?done=handled");
});
