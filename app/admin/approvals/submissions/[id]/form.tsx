"use client";

import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DecisionForm, ReasonForm, type Target } from "../../decision-form";
import { approveSubmissionAction, returnSubmissionAction } from "../actions";

/** `jobVersion`: of the public text beside it; 0 when there is none. */
export function ApproveForm({ jobVersion, ...target }: Target & { jobVersion: number }) {
  return (
    <DecisionForm action={approveSubmissionAction} {...target}>
      <HiddenField key={jobVersion} name="jobVersion" value={String(jobVersion)} />
      <p>
        この内容で公開します。掲載開始日の0時から、数秒で一覧に載ります。結果は担当者にメールでお知らせします。
      </p>
      <SubmitButton>承認する</SubmitButton>
    </DecisionForm>
  );
}

export function ReturnForm(target: Target) {
  return (
    <ReasonForm
      action={returnSubmissionAction}
      schema={() => import("@/lib/business/submissions/schema").then((all) => all.returnSubmissionInput)}
      {...target}
    >
      <SubmitButton>差し戻す</SubmitButton>
    </ReasonForm>
  );
}
