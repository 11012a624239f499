"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { findEmployerForDesk } from "@/lib/employers/desk";
import { refuse, refuseConflict } from "@/lib/form/state";
import { closeJob } from "@/lib/jobs/close";
import { deleteJob } from "@/lib/jobs/delete";
import { duplicateJob } from "@/lib/jobs/duplicate";
import { type JobRow, jobFields, jobLabels, jobText } from "@/lib/jobs/fields";
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
  if ("missing" in answer) {
    const errors = answer.missing.map(({ field, label }) => [
      field,
      `公開している求人には、${label}が必要です。入力してください`,
    ]);
    return refuse(Object.fromEntries(errors));
  }
  if ("conflict" in answer) {
    return refuseConflict(await theirs(answer.conflict, input), answer.conflict.version);
  }
  if ("publication" in answer) return tellPublication(id, answer.publication);
  if (answer.saved.state !== "draft") revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${id}?done=saved`);
});

export const publishJobAction = staffAction(jobTarget, async (staff, target) => {
  const answer = await publishJob(staff, target, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (typeof answer === "object" && "conflict" in answer) redirect(`/admin/jobs/${target.id}?done=changed`);
  return tellPublication(target.id, answer);
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

/** What is missing is asked for where it can be typed. */
function tellPublication(id: string, publication: Publication): never {
  if (publication === "over") redirect(`/admin/jobs/${id}/edit?missing=over`);
  if (publication !== "published") redirect(`/admin/jobs/${id}/edit?missing=fields`);
  revalidatePath("/jobs", "layout");
  redirect(`/admin/jobs/${id}?done=published`);
}

async function theirs(row: JobRow, typed: JobInput) {
  const differing = jobFields.filter((field) => row[field] !== typed[field]);
  const employer = differing.includes("employerId") && (await findEmployerForDesk(row.employerId));
  return differing.map((field) => ({
    label: jobLabels[field],
    text: field === "employerId" && employer ? employer.name : jobText(field, row),
  }));
}
