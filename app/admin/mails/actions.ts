"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { troubledMailInput } from "@/lib/helpdesk/schema";
import { markMailHandled } from "@/lib/mail/mark-handled";
import { markHandledSentences } from "@/lib/mail/sentences";

export const markMailHandledAction = staffAction(troubledMailInput, async (staff, { id }) => {
  const answer = await markMailHandled(staff, id, new Date());
  if (answer !== "handled") return refuse(markHandledSentences[answer]);
  redirect("/admin/mails?done=handled");
});
