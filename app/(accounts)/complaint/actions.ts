"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { complaintInput } from "@/lib/jobs/complaints/schema";
import { sendComplaint } from "@/lib/jobs/complaints/send";
import { refuseSend } from "@/lib/jobs/complaints/sentences";

export const sendComplaintAction = publicAction(complaintInput, async (input) => {
  const answer = await sendComplaint(input, await clientNetwork(), new Date());
  await logSecurity("complaint", answer.outcome);
  if (answer.outcome !== "sent") return refuseSend(answer);
  redirect("/complaint/sent");
});
