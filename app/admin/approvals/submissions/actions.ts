"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { reasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { refuse } from "@/lib/form/state";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { reopenJobSubmission } from "@/lib/jobs/drafts/reopen";
import { returnJobSubmission } from "@/lib/jobs/drafts/return";
import { approvalTarget, pickedSubmissionsInput, reopenTarget } from "@/lib/jobs/drafts/schema";
import { decideSentences, reopenSentences } from "@/lib/jobs/drafts/sentences";

export const approveJobSubmissionAction = staffAction(approvalTarget, async (staff, target) => {
  const answer = await approveJobSubmission(staff, target, new Date());
  if (answer.outcome !== "done") return refuse(decideSentences[answer.outcome]);
  redirect("/admin/approvals?done=job-approved");
});

export const approveJobSubmissionsAction = staffAction(pickedSubmissionsInput, async (staff, targets) => {
  let count = 0;
  for (const target of targets) {
    // Each in its own transaction. Version 0 admits new postings only: the public posting of a change has version 1 or more.
    const answer = await approveJobSubmission(staff, { ...target, jobVersion: 0 }, new Date());
    if (answer.outcome === "done") count += 1;
  }
  if (count === 0) return refuse(decideSentences.conflict);
  redirect(`/admin/approvals?done=jobs-many&count=${count}`);
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
