"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { approveEmployerSubmission } from "@/lib/business/approve-application";
import { type LinkOutcome, linkEmployerSubmission } from "@/lib/business/link-application";
import { rejectEmployerSubmission } from "@/lib/business/reject-application";
import { returnEmployerSubmission } from "@/lib/business/return-application";
import {
  applicationTarget,
  linkApplicationInput,
  pickedApplicationsInput,
  reasonedDecisionInput,
} from "@/lib/business/schema";
import { decideSentences } from "@/lib/employers/submissions/sentences";
import { type Refusal, refuse } from "@/lib/form/state";

export const approveApplicationAction = staffAction(applicationTarget, async (staff, target) =>
  conclude(await approveEmployerSubmission(staff, target, new Date()), "approved"),
);

export const approveManyAction = staffAction(pickedApplicationsInput, async (staff, targets) => {
  let count = 0;
  for (const target of targets) {
    // Each in its own transaction: one that another 職員 has decided meanwhile does not stop the others.
    if ((await approveEmployerSubmission(staff, target, new Date())) === "decided") count += 1;
  }
  if (count === 0) return refuse(decideSentences.changed);
  redirect(`/admin/approvals?done=many&count=${count}`);
});

export const linkApplicationAction = staffAction(linkApplicationInput, async (staff, input) =>
  conclude(await linkEmployerSubmission(staff, input, new Date()), "linked"),
);

export const returnApplicationAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  conclude(await returnEmployerSubmission(staff, input, new Date()), "returned"),
);

export const rejectApplicationAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  conclude(await rejectEmployerSubmission(staff, input, new Date()), "rejected"),
);

function conclude(answer: LinkOutcome, done: string): Refusal {
  if (answer !== "decided") return refuse(decideSentences[answer]);
  redirect(`/admin/approvals?done=${done}`);
}
