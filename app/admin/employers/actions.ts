"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { resumeEmployer } from "@/lib/business/resume";
import { suspendEmployer } from "@/lib/business/suspend";
import { deleteEmployer } from "@/lib/employers/delete";
import { type EmployerRow, employerFields, employerLabels, employerText } from "@/lib/employers/fields";
import { removeLogo, setLogo } from "@/lib/employers/logo";
import { publishEmployer } from "@/lib/employers/publish";
import {
  type EmployerInput,
  employerIdInput,
  employerTarget,
  logoInput,
  savedEmployerInput,
} from "@/lib/employers/schema";
import { withdrawEmployer } from "@/lib/employers/withdraw";
import { saveEmployer } from "@/lib/employers/write";
import { refuse, refuseConflict } from "@/lib/form/state";
import { logoSentences } from "./sentences";

const unknown = "この事業者は見つかりません。一覧からもう一度お試しください";

export const saveEmployerAction = staffAction(
  savedEmployerInput,
  async (staff, { id, version, ...input }) => {
    const answer = await saveEmployer(staff, { id, version }, input, new Date());
    if (answer === "unknown") return refuse(unknown);
    if ("conflict" in answer) return refuseConflict(theirs(answer.conflict, input), answer.conflict.version);
    if (answer.saved.state === "published") revalidatePath("/employers");
    redirect(`/admin/employers/${id}?done=saved`);
  },
);

export const publishEmployerAction = staffAction(employerTarget, async (staff, target) => {
  const answer = await publishEmployer(staff, target, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (answer !== "published") redirect(`/admin/employers/${target.id}?done=changed`);
  revalidatePath("/employers");
  redirect(`/admin/employers/${target.id}?done=published`);
});

export const withdrawEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await withdrawEmployer(staff, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/employers");
  redirect(`/admin/employers/${id}?done=withdrawn`);
});

export const suspendEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await suspendEmployer(staff, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/employers");
  redirect(`/admin/employers/${id}?done=suspended`);
});

export const resumeEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await resumeEmployer(staff, id, new Date())) === "unknown") return refuse(unknown);
  redirect(`/admin/employers/${id}?done=resumed`);
});

export const deleteEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  const answer = await deleteEmployer(staff, id, new Date());
  if (answer === "public") {
    return refuse("公開したことのある事業者は削除できません。事業者のページで内容を確かめてください");
  }
  if (answer === "has-jobs")
    return refuse("この事業者には求人があります。先に求人の下書きを削除してください");
  if (answer === "has-accounts") return refuse("この事業者には担当者がいるため、削除できません");
  redirect("/admin/employers?done=deleted");
});

export const setLogoAction = staffAction(logoInput, async (staff, input) => {
  const answer = await setLogo(staff, input, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (answer !== "set") return refuse({ file: logoSentences[answer.refused] });
  revalidatePath("/employers");
  redirect(`/admin/employers/${input.id}/files?done=set`);
});

export const removeLogoAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await removeLogo(staff, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/employers");
  redirect(`/admin/employers/${id}/files?done=removed`);
});

function theirs(row: EmployerRow, typed: EmployerInput) {
  return employerFields
    .filter((field) => row[field] !== typed[field])
    .map((field) => ({ label: employerLabels[field], text: employerText(field, row) }));
}
