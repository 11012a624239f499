"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { settleInput } from "@/lib/jobs/complaints/schema";
import { refuseSettle } from "@/lib/jobs/complaints/sentences";
import { settleComplaint } from "@/lib/jobs/complaints/settle";

export const settleComplaintAction = staffAction(settleInput, async (staff, input) => {
  const answer = await settleComplaint(staff, input, new Date());
  if (answer.outcome !== "done") return refuseSettle(answer);
  redirect("/admin/complaints?done=settled");
});
