"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { employerChoices } from "@/lib/employers/desk";
import { Refusal, refuse, refuseConflict } from "@/lib/form/state";
import { duplicateJob } from "@/lib/jobs/duplicate";
import { type JobRow, jobFields, jobLabels, jobText } from "@/lib/jobs/fields";
import { removeMinimumWage, setMinimumWage } from "@/lib/jobs/minimum-wages";
import type { Missing } from "@/lib/jobs/missing";
import { publishJob } from "@/lib/jobs/publish";
import {
  duplicateJobInput,
  type JobInput,
  jobForm,
  jobIdInput,
  minimumWageInput,
  removeMinimumWageInput,
} from "@/lib/jobs/schema";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { saveJob } from "@/lib/jobs/write";
import { draftKept, unknownJob, unknownOwner } from "./sentences";

export const writeJobAction = staffAction(jobForm, async (staff, { id, version, deed, ...input }) => {
  const now = new Date();
  const answer = await saveJob(staff, { id, version }, input, now);
  if (answer === "unknown") return refuse(unknownJob);
  if (answer === "unknown-employer") return refuse({ employerId: unknownOwner });
  if ("missing" in answer) return refuse(missingErrors(answer.missing));
  if ("conflict" in answer) {
    return refuseConflict(await theirs(answer.conflict, input), answer.conflict.version);
  }
  const { saved } = answer;
  if (deed === "publish" && saved.state !== "published") {
    const published = await publishJob(staff, { id, version: saved.version }, now);
    // What was typed is kept as a draft: the next press begins from there.
    const shown = { version: String(saved.version) };
    if (published === "over") {
      return new Refusal(
        { closesOn: "掲載終了日が過ぎています。今日以降の日を入力してください" },
        undefined,
        shown,
      );
    }
    if (typeof published === "object" && "missing" in published) {
      return new Refusal({ "": draftKept, ...missingErrors(published.missing) }, undefined, shown);
    }
    if (published !== "published") return refuse(unknownJob);
  }
  if (saved.state !== "draft" || deed === "publish") revalidatePath("/jobs");
  redirect(`/admin/jobs/${id}?done=${deed === "publish" ? "published" : "saved"}`);
});

export const withdrawJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  if ((await withdrawJob(staff, id, new Date())) === "unknown") return refuse(unknownJob);
  revalidatePath("/jobs");
  redirect(`/admin/jobs/${id}?done=withdrawn`);
});

export const duplicateJobAction = staffAction(duplicateJobInput, async (staff, input) => {
  const answer = await duplicateJob(staff, input, new Date());
  if (answer === "unknown") return refuse(unknownJob);
  redirect(`/admin/jobs/${answer.copy}?done=duplicated`);
});

export const setMinimumWageAction = staffAction(minimumWageInput, async (staff, wage) => {
  await setMinimumWage(staff, wage, new Date());
  redirect("/admin/jobs/minimum-wage?done=set");
});

export const removeMinimumWageAction = staffAction(removeMinimumWageInput, async (staff, { effectiveOn }) => {
  await removeMinimumWage(staff, effectiveOn, new Date());
  redirect("/admin/jobs/minimum-wage?done=removed");
});

function missingErrors(missing: Missing[]): Record<string, string> {
  return Object.fromEntries(
    missing.map(({ field, label }) => [field, `公開するには、${label}を入力してください`]),
  );
}

/** The fields in which the saved row differs from what was typed; the 事業者 by its name. */
async function theirs(saved: JobRow, typed: JobInput) {
  const names = new Map((await employerChoices()).map(({ value, label }) => [value, label]));
  return jobFields
    .filter((field) => saved[field] !== typed[field])
    .map((field) => ({
      label: jobLabels[field],
      text: field === "employerId" ? (names.get(saved.employerId) ?? "") : jobText(field, saved),
    }));
}
