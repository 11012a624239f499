"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { approveEmployerSubmission } from "@/lib/employers/submissions/approve";
import { type LinkOutcome, linkEmployerSubmission } from "@/lib/employers/submissions/link";
import { rejectEmployerSubmission } from "@/lib/employers/submissions/reject";
import { reopenEmployerSubmission } from "@/lib/employers/submissions/reopen";
import { returnEmployerSubmission } from "@/lib/employers/submissions/return";
import {
  employerSubmissionTarget,
  linkEmployerSubmissionInput,
  pickedEmployerSubmissionsInput,
} from "@/lib/employers/submissions/schema";
import { decideSentences } from "@/lib/employers/submissions/sentences";
import { reasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { type Refusal, refuse } from "@/lib/form/state";

export const approveEmployerSubmissionAction = staffAction(employerSubmissionTarget, async (staff, target) =>
  conclude(await approveEmployerSubmission(staff, target, new Date()), "approved"),
);

export const approveEmployerSubmissionsAction = staffAction(
  pickedEmployerSubmissionsInput,
  async (staff, targets) => {
    let count = 0;
    for (const target of targets) {
      // Each in its own transaction: a submission that another 職員 has decided meanwhile does not stop the others.
      const { outcome } = await approveEmployerSubmission(staff, target, new Date());
      if (outcome === "done") count += 1;
    }
    if (count === 0) return refuse(decideSentences.conflict);
    redirect(`/admin/approvals?done=many&count=${count}`);
  },
);

export const linkEmployerSubmissionAction = staffAction(linkEmployerSubmissionInput, async (staff, input) =>
  conclude(await linkEmployerSubmission(staff, input, new Date()), "linked"),
);

export const returnEmployerSubmissionAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  conclude(await returnEmployerSubmission(staff, input, new Date()), "returned"),
);

export const rejectEmployerSubmissionAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  conclude(await rejectEmployerSubmission(staff, input, new Date()), "rejected"),
);

export const reopenEmployerSubmissionAction = staffAction(employerSubmissionTarget, async (staff, target) =>
  conclude(await reopenEmployerSubmission(staff, target, new Date()), "reopened"),
);

function conclude({ outcome }: LinkOutcome, done: string): Refusal {
  if (outcome !== "done") return refuse(decideSentences[outcome]);
  redirect(`/admin/approvals?done=${done}`);
}
