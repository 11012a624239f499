"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { approveSubmission } from "@/lib/business/submissions/approve";
import { returnSubmission } from "@/lib/business/submissions/return";
import {
  approvalTarget,
  pickedSubmissionsInput,
  returnSubmissionInput,
} from "@/lib/business/submissions/schema";
import { refuse } from "@/lib/form/state";

const refusals = {
  changed:
    "画面を開いたあとに、事業者が申請を取り下げたか、求人が変更されたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
  incomplete: "公開に必要な項目が足りません。差し戻して、直してもらってください",
  over: "掲載終了日が過ぎています。差し戻して、直してもらってください",
  "not-shown": "この事業者は公開されていません。承認するときは、先に事業者のページで公開してください",
  moved: "この求人は、いまはほかの事業者のものです。差し戻してください",
} as const;

export const approveSubmissionAction = staffAction(approvalTarget, async (staff, target) => {
  const answer = await approveSubmission(staff, target, new Date());
  if (answer !== "decided") return refuse(refusals[answer]);
  revalidatePath("/jobs", "layout");
  redirect("/admin/approvals?done=job-approved");
});

export const approveManySubmissionsAction = staffAction(pickedSubmissionsInput, async (staff, targets) => {
  let count = 0;
  for (const target of targets) {
    // Each for itself, and new ones alone: a change has a public text, whose version 0 is never.
    const answer = await approveSubmission(staff, { ...target, jobVersion: 0 }, new Date());
    if (answer === "decided") count += 1;
  }
  if (count === 0) return refuse(refusals.changed);
  revalidatePath("/jobs", "layout");
  redirect(`/admin/approvals?done=jobs-many&count=${count}`);
});

export const returnSubmissionAction = staffAction(returnSubmissionInput, async (staff, input) => {
  const answer = await returnSubmission(staff, input, new Date());
  if (answer !== "decided") return refuse(refusals[answer]);
  redirect("/admin/approvals?done=returned");
});
