"use client";

import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import {
  approveApplicationAction,
  linkApplicationAction,
  rejectApplicationAction,
  returnApplicationAction,
} from "../../actions";
import { DecisionForm, ReasonForm, type Target } from "../../decision-form";

const schemas = () => import("@/lib/business/schema");
const reasoned = () => schemas().then((all) => all.reasonedDecisionInput);

export function ApproveForm(target: Target) {
  return (
    <DecisionForm action={approveApplicationAction} {...target}>
      <p>
        この内容で新しい事業者を作り、公開します。担当者は、求人の掲載を申請できるようになります。結果はメールでお知らせします。
      </p>
      <SubmitButton>承認する</SubmitButton>
    </DecisionForm>
  );
}

export function ReturnForm(target: Target) {
  return (
    <ReasonForm action={returnApplicationAction} schema={reasoned} {...target}>
      <SubmitButton>差し戻す</SubmitButton>
    </ReasonForm>
  );
}

export function RejectForm(target: Target) {
  return (
    <ReasonForm action={rejectApplicationAction} schema={reasoned} {...target}>
      <SubmitButton look="danger">却下する</SubmitButton>
    </ReasonForm>
  );
}

type Choices = { choices: { value: string; label: string }[] };

export function LinkForm({ choices, ...target }: Target & Choices) {
  return (
    <DecisionForm
      action={linkApplicationAction}
      schema={() => schemas().then((all) => all.linkApplicationInput)}
      {...target}
    >
      <RadioField name="employerId" legend="ひもづける事業者" options={choices} required />
      <SubmitButton>ひもづけて承認する</SubmitButton>
    </DecisionForm>
  );
}
