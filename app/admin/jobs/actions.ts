"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { findEmployerForDesk } from "@/lib/employers/desk";
import { Refusal, refuse, refuseConflict } from "@/lib/form/state";
import { closeJob } from "@/lib/jobs/close";
import { deleteJob } from "@/lib/jobs/delete";
import { duplicateJob } from "@/lib/jobs/duplicate";
import { type JobRow, jobFields, jobLabels, jobText } from "@/lib/jobs/fields";
import { missingErrors } from "@/lib/jobs/missing";
import { type Publication, publishJob } from "@/lib/jobs/publish";
import { saveAndPublishJob } from "@/lib/jobs/save-and-publish";
import { duplicateJobInput, type JobInput, jobIdInput, jobTarget, savedJobInput } from "@/lib/jobs/schema";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { saveJob } from "@/lib/jobs/write";

const unknown = "この求人は見つかりません。一覧からもう一度お試しください";

export const saveJobAction = staffAction(savedJobInput, async (staff, { id, version, deed, ...input }) => {
  const write = deed === "publish" ? saveAndPublishJob : saveJob;
  const answer = await write(staff, { id, version }, input, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (answer === "unknown-employer") {
    return refuse({ employerId: "この事業者は見つかりません。選びなおしてください" });
  }
  if ("missing" in answer) return refuse(missingErrors("公開している求人には", answer.missing));
  if ("conflict" in answer) {
    return refuseConflict(await theirs(answer.conflict, input), answer.conflict.version);
  }
  if ("publication" in answer) {
    if (answer.publication !== "published") return refusePublication(answer.publication, answer.written);
    revalidatePath("/jobs", "layout");
    redirect(`/admin/jobs/${id}?done=published`);
  }
  if (answer.saved.state !== "draft") revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${id}?done=saved`);
});

export const publishJobAction = staffAction(jobTarget, async (staff, target) => {
  const answer = await publishJob(staff, target, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (answer === "over") redirect(`/admin/jobs/${target.id}/edit?missing=over`);
  if (answer !== "published") {
    // What is missing is asked for where it can be typed.
    redirect(
      "missing" in answer
        ? `/admin/jobs/${target.id}/edit?missing=fields`
        : `/admin/jobs/${target.id}?done=changed`,
    );
  }
  revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${target.id}?done=published`);
});

export const withdrawJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  if ((await withdrawJob(staff, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${id}?done=withdrawn`);
});

export const closeJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  if ((await closeJob(staff, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${id}?done=closed`);
});

export const deleteJobAction = staffAction(jobIdInput, async (staff, { id }) => {
  if ((await deleteJob(staff, id, new Date())) === "public") {
    return refuse("公開したことのある求人は削除できません。求人のページで内容を確かめてください");
  }
  redirect("/admin/jobs?done=deleted");
});

export const duplicateJobAction = staffAction(duplicateJobInput, async (staff, input) => {
  const answer = await duplicateJob(staff, input, new Date());
  if (answer === "unknown") return refuse(unknown);
  redirect(`/admin/jobs/${answer.copy}?done=copied`);
});

/** The form stays, and goes on from what has just been saved. */
function refusePublication(why: Exclude<Publication, "published">, { version }: JobRow): Refusal {
  const errors =
    why === "over"
      ? { closesOn: "掲載終了日が過ぎています。今日以降の日を入力してください" }
      : missingErrors("公開するには", why.missing);
  const saved = { "": "入力した内容は保存しました。まだ公開していません" };
  return new Refusal({ ...saved, ...errors }, undefined, { version: String(version) });
}

async function theirs(row: JobRow, typed: JobInput) {
  const differing = jobFields.filter((field) => row[field] !== typed[field]);
  const employer = differing.includes("employerId") && (await findEmployerForDesk(row.employerId));
  return differing.map((field) => ({
    label: jobLabels[field],
    text: field === "employerId" && employer ? employer.name : jobText(field, row),
  }));
}
