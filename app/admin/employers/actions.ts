"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { type EmployerRow, employerFields, employerLabels, employerText } from "@/lib/employers/fields";
import { removeLogo, writeLogo } from "@/lib/employers/logo";
import { publishEmployer } from "@/lib/employers/publish";
import { type EmployerInput, employerForm, employerIdInput, logoInput } from "@/lib/employers/schema";
import { withdrawEmployer } from "@/lib/employers/withdraw";
import { saveEmployer } from "@/lib/employers/write";
import { refuse, refuseConflict } from "@/lib/form/state";
import { fileSentences } from "../file-sentences";

const unknownEmployer = "この事業者は見つかりません。一覧からもう一度お試しください";

export const writeEmployerAction = staffAction(
  employerForm,
  async (staff, { id, version, deed, ...input }) => {
    const now = new Date();
    const answer = await saveEmployer(staff, { id, version }, input, now);
    if (answer === "unknown") return refuse(unknownEmployer);
    if ("conflict" in answer) return refuseConflict(theirs(answer.conflict, input), answer.conflict.version);
    const { saved } = answer;
    if (deed === "publish" && saved.state !== "published") {
      const published = await publishEmployer(staff, { id, version: saved.version }, now);
      if (published !== "published") return refuse(unknownEmployer);
    }
    if (saved.state !== "draft" || deed === "publish") revalidatePath("/employers");
    redirect(`/admin/employers/${id}?done=${deed === "publish" ? "published" : "saved"}`);
  },
);

export const withdrawEmployerAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await withdrawEmployer(staff, id, new Date())) === "unknown") return refuse(unknownEmployer);
  revalidatePath("/employers");
  redirect(`/admin/employers/${id}?done=withdrawn`);
});

export const writeLogoAction = staffAction(logoInput, async (staff, input) => {
  const answer = await writeLogo(staff, input, new Date());
  if (answer === "unknown") return refuse(unknownEmployer);
  if (typeof answer === "object") return refuse({ file: fileSentences[answer.refused] });
  revalidatePath("/employers");
  redirect(`/admin/employers/${input.id}/files?done=written`);
});

export const removeLogoAction = staffAction(employerIdInput, async (staff, { id }) => {
  if ((await removeLogo(staff, id, new Date())) === "unknown") return refuse(unknownEmployer);
  revalidatePath("/employers");
  redirect(`/admin/employers/${id}/files?done=removed`);
});

function theirs(saved: EmployerRow, typed: EmployerInput) {
  return employerFields
    .filter((field) => saved[field] !== typed[field])
    .map((field) => ({ label: employerLabels[field], text: employerText(field, saved) }));
}
