"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuseConflict } from "@/lib/form/state";
import type { UrgentRow } from "@/lib/urgent/find";
import { urgentLabels } from "@/lib/urgent/labels";
import { clearUrgentInput, urgentInput } from "@/lib/urgent/schema";
import { clearUrgentLine, setUrgentLine } from "@/lib/urgent/set";

export const setUrgentAction = staffAction(urgentInput, async (staff, input) => {
  const answer = await setUrgentLine(staff, input, new Date());
  if (answer.outcome === "conflict") return conflict(answer.current);
  redirect("/admin/notices/urgent?done=set");
});

export const clearUrgentAction = staffAction(clearUrgentInput, async (staff, input) => {
  const answer = await clearUrgentLine(staff, input, new Date());
  if (answer.outcome === "conflict") return conflict(answer.current);
  redirect("/admin/notices/urgent?done=cleared");
});

function conflict(row: UrgentRow | undefined) {
  const current = [
    { label: urgentLabels.text, text: row?.text ?? "" },
    { label: urgentLabels.href, text: row?.href ?? "" },
  ];
  return refuseConflict(current, row?.version ?? 0);
}
