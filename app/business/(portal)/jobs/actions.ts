"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { employerAction } from "@/lib/auth/employer-action";
import { type Asking, askApproval, saveAndAsk } from "@/lib/business/submissions/ask";
import { closeOwnJob } from "@/lib/business/submissions/close-job";
import { deleteSubmission } from "@/lib/business/submissions/delete";
import { duplicateOwnJob } from "@/lib/business/submissions/duplicate";
import { extendOwnJob, latestExtension } from "@/lib/business/submissions/extend-job";
import { extensionInput, submissionInput } from "@/lib/business/submissions/schema";
import type { Submission } from "@/lib/business/submissions/submission";
import { takeBack } from "@/lib/business/submissions/take-back";
import { saveSubmission } from "@/lib/business/submissions/write";
import { Refusal, refuse } from "@/lib/form/state";
import { type JobFields, jobFields, jobLabels, jobText } from "@/lib/jobs/fields";
import { missingErrors } from "@/lib/jobs/missing";
import { duplicateJobInput, jobIdInput, jobTarget, type OwnJobInput } from "@/lib/jobs/schema";
import { longDate } from "@/lib/time/format";

const unknown = "この求人は見つかりません。「求人の管理」からもう一度お試しください";
const tooMany = "準備中の求人が多すぎます。使わない下書きを削除してから、もう一度お試しください";
const asked = "承認を申請しているか、すでに承認されたため、変更できません。「求人の管理」で確かめてください";
const underWay =
  "この求人には、ほかの担当者が書いている変更があります。「求人の管理」から開いて、続きを書いてください";
const changedMeanwhile =
  "この画面を開いたあとに、ほかの担当者が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください";

export const saveSubmissionAction = employerAction(
  submissionInput,
  async (employer, { id, version, jobId, deed, ...input }) => {
    const write = deed === "ask" ? saveAndAsk : saveSubmission;
    const answer = await write(employer, { id, version, jobId }, input, new Date());
    if (answer === "unknown") return refuse(unknown);
    if (answer === "asked") return refuse(asked);
    if (answer === "too-many") return refuse(tooMany);
    if ("underWay" in answer) return refuse(underWay);
    if ("conflict" in answer) return refuseConflict(answer.conflict, input);
    if ("asking" in answer) {
      const { asking, written } = answer;
      if (asking === "unknown") return refuse(asked);
      if (asking !== "asked") return refuseAsking(asking, written);
    }
    redirect(`/business/jobs/drafts/${id}?done=${deed === "ask" ? "asked" : "saved"}`);
  },
);

export const askApprovalAction = employerAction(jobTarget, async (employer, target) => {
  const answer = await askApproval(employer, target, new Date());
  if (answer === "unknown") return refuse(unknown);
  const page = `/business/jobs/drafts/${target.id}`;
  if (answer === "asked" || answer === "changed") redirect(`${page}?done=${answer}`);
  // What is missing is asked for where it can be typed.
  redirect(`${page}/edit?missing=${answer === "over" ? "over" : "fields"}`);
});

export const takeBackAction = employerAction(jobIdInput, async (employer, { id }) => {
  const answer = await takeBack(employer, id, new Date());
  if (answer === "unknown") return refuse(unknown);
  // Decided meanwhile: the page leads to what is public now.
  redirect(`/business/jobs/drafts/${id}${answer === "taken" ? "?done=taken" : ""}`);
});

export const deleteSubmissionAction = employerAction(jobIdInput, async (employer, { id }) => {
  if ((await deleteSubmission(employer, id)) === "asked") return refuse(asked);
  redirect("/business/jobs?done=deleted");
});

export const closeOwnJobAction = employerAction(jobIdInput, async (employer, { id }) => {
  if ((await closeOwnJob(employer, id, new Date())) === "unknown") return refuse(unknown);
  revalidatePath("/jobs", "layout");
  redirect(`/business/jobs/${id}?done=closed`);
});

export const extendOwnJobAction = employerAction(extensionInput, async (employer, input) => {
  const now = new Date();
  const answer = await extendOwnJob(employer, input, now);
  if (answer !== "extended") {
    const sentences = {
      unknown,
      ended: "掲載が終わった求人は延長できません。複製して、もう一度申請してください",
      changed: "画面を開いたあとに、この求人が変更されました。画面を読み込みなおして確かめてください",
      underpaid:
        "新しい掲載終了日までに最低賃金が上がり、賃金の下限がそれを下回ります。「内容を変更する」から賃金を直して、承認を申請してください",
      "too-early": { closesOn: "いまの掲載終了日より後の日を入力してください" },
      "too-late": { closesOn: `${longDate(latestExtension(now))}までの日を入力してください` },
    };
    return refuse(sentences[answer]);
  }
  revalidatePath("/jobs", "layout");
  redirect(`/business/jobs/${input.id}?done=extended`);
});

export const duplicateOwnJobAction = employerAction(duplicateJobInput, async (employer, input) => {
  const answer = await duplicateOwnJob(employer, input, new Date());
  if (answer === "unknown") return refuse(unknown);
  if (answer === "too-many") return refuse(tooMany);
  redirect(`/business/jobs/drafts/${answer.copy}?done=copied`);
});

function refuseConflict({ input: theirs, version }: Submission, typed: OwnJobInput): Refusal {
  const mine: Partial<JobFields> = typed;
  const differing = jobFields.filter((field) => field !== "employerId" && theirs[field] !== mine[field]);
  return new Refusal(
    { "": changedMeanwhile },
    differing.map((field) => ({ label: jobLabels[field], text: jobText(field, theirs) })),
    { version: String(version) },
  );
}

/** The form stays, and goes on from what has just been saved. */
function refuseAsking(why: Exclude<Asking, "asked">, { version }: Submission): Refusal {
  const errors =
    why === "over"
      ? { closesOn: "掲載終了日が過ぎています。今日以降の日を入力してください" }
      : missingErrors("承認を申請するには", why.missing);
  const saved = { "": "入力した内容は保存しました。まだ申請していません" };
  return new Refusal({ ...saved, ...errors }, undefined, { version: String(version) });
}
