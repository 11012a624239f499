"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { reasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { refuse } from "@/lib/form/state";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { reopenJobSubmission } from "@/lib/jobs/drafts/reopen";
import { returnJobSubmission } from "@/lib/jobs/drafts/return";
import { approvalTarget, choiceName, pickedSubmissionsInput, reopenTarget } from "@/lib/jobs/drafts/schema";
import { decideSentences, reopenSentences, undecided } from "@/lib/jobs/drafts/sentences";
import { refuseWarned } from "../../../refuse-warned";

export const approveJobSubmissionAction = staffAction(approvalTarget, async (staff, target) => {
  const answer = await approveJobSubmission(staff, target, new Date());
  switch (answer.outcome) {
    case "done":
      return redirect("/admin/approvals?done=job-approved");
    case "warned": {
      const href = () => `/admin/approvals/submissions/${target.id}/return`;
      return refuseWarned("staff", answer, target, { label: "差し戻して直してもらう", href });
    }
    case "undecided":
      return refuse(Object.fromEntries(answer.fields.map((field) => [choiceName(field), undecided])));
    default:
      return refuse(decideSentences[answer.outcome]);
  }
});

const approveOneByOne =
  "選んだ求人には、確かめる注意があります。求人名を押して開き、ひとつずつ承認してください";

export const approveJobSubmissionsAction = staffAction(pickedSubmissionsInput, async (staff, targets) => {
  let count = 0;
  let warned = 0;
  for (const target of targets) {
    // Each in its own transaction. Version 0 admits new postings only: the public posting of a change has version 1 or more.
    const answer = await approveJobSubmission(staff, { ...target, jobVersion: 0 }, new Date());
    if (answer.outcome === "done") count += 1;
    if (answer.outcome === "warned") warned += 1;
  }
  if (count === 0) return refuse(warned > 0 ? approveOneByOne : decideSentences.conflict);
  redirect(`/admin/approvals?done=jobs-many&count=${count}&warned=${warned}`);
});

export const reopenJobSubmissionAction = staffAction(reopenTarget, async (staff, target) => {
  const answer = await reopenJobSubmission(staff, target, new Date());
  if (answer.outcome !== "done") return refuse(reopenSentences[answer.outcome]);
  redirect("/admin/approvals?done=reopened");
});

export const returnJobSubmissionAction = staffAction(reasonedDecisionInput, async (staff, input) => {
  const answer = await returnJobSubmission(staff, input, new Date());
  if (answer.outcome !== "done") return refuse(decideSentences[answer.outcome]);
  redirect("/admin/approvals?done=returned");
});
