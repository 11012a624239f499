"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { changeProfile, profileFields } from "@/lib/business/change-profile";
import { profileInput } from "@/lib/business/schema";
import { employerLabels } from "@/lib/employers/fields";
import { Refusal } from "@/lib/form/state";

const changedMeanwhile =
  "この画面を開いたあとに、ほかの担当者か市が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください";

export const changeProfileAction = approvedEmployerAction(profileInput, async (employer, input) => {
  const answer = await changeProfile(employer, input, new Date());
  if (answer !== "changed") {
    const { conflict } = answer;
    const theirs = profileFields
      .filter((field) => conflict[field] !== input[field])
      .map((field) => ({ label: employerLabels[field], text: conflict[field] ?? "" }));
    return new Refusal({ "": changedMeanwhile }, theirs, { version: String(conflict.version) });
  }
  revalidatePath("/employers");
  redirect("/business/profile?done=changed");
});
