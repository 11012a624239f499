"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { schoolLeaverSeasonInput } from "@/lib/jobs/schema";
import { setSchoolLeaverSeason } from "@/lib/jobs/school-leavers";

export const setSchoolLeaverSeasonAction = staffAction(schoolLeaverSeasonInput, async (staff, input) => {
  await setSchoolLeaverSeason(staff, input, new Date());
  redirect("/admin/jobs/school-leavers?done=set");
});
