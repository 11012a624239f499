"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { approveApplication } from "@/lib/business/approve-application";
import { linkApplication } from "@/lib/business/link-application";
import { rejectApplication } from "@/lib/business/reject-application";
import { returnApplication } from "@/lib/business/return-application";
import {
  applicationTarget,
  linkApplicationInput,
  pickedApplicationsInput,
  reasonedDecisionInput,
} from "@/lib/business/schema";
import { type Refusal, refuse } from "@/lib/form/state";

const refusals = {
  changed:
    "画面を開いたあとに、申請しなおされたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  suspended: "この事業者は停止中です。ひもづけるときは、先に事業者のページで再開してください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
} as const;

export const approveApplicationAction = staffAction(applicationTarget, async (staff, target) => {
  const answer = await approveApplication(staff, target, new Date());
  if (answer === "decided") revalidatePath("/employers");
  return go(answer, "approved");
});

export const approveManyAction = staffAction(pickedApplicationsInput, async (staff, targets) => {
  let count = 0;
  for (const target of targets) {
    // Each for itself: one that somebody else has decided meanwhile does not hold up the others.
    if ((await approveApplication(staff, target, new Date())) === "decided") count += 1;
  }
  if (count === 0) return refuse(refusals.changed);
  revalidatePath("/employers");
  redirect(`/admin/approvals?done=many&count=${count}`);
});

export const linkApplicationAction = staffAction(linkApplicationInput, async (staff, input) =>
  go(await linkApplication(staff, input, new Date()), "linked"),
);

export const returnApplicationAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  go(await returnApplication(staff, input, new Date()), "returned"),
);

export const rejectApplicationAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  go(await rejectApplication(staff, input, new Date()), "rejected"),
);

function go(answer: "decided" | keyof typeof refusals, done: string): Refusal {
  if (answer !== "decided") return refuse(refusals[answer]);
  redirect(`/admin/approvals?done=${done}`);
}
