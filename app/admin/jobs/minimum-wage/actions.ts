"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { removeMinimumWage, setMinimumWage } from "@/lib/jobs/minimum-wages";
import { minimumWageInput, removeMinimumWageInput } from "@/lib/jobs/schema";

export const setMinimumWageAction = staffAction(minimumWageInput, async (staff, input) => {
  await setMinimumWage(staff, input, new Date());
  redirect("/admin/jobs/minimum-wage?done=set");
});

export const removeMinimumWageAction = staffAction(removeMinimumWageInput, async (staff, wage) => {
  await removeMinimumWage(staff, wage, new Date());
  redirect("/admin/jobs/minimum-wage?done=removed");
});
