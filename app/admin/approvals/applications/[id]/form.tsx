"use client";

import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import {
  approveApplicationAction,
  linkApplicationAction,
  rejectApplicationAction,
  returnApplicationAction,
} from "../../actions";

type Target = { id: string; version: number };
const schemas = () => import("@/lib/business/schema");

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
    <ReasonForm action={returnApplicationAction} {...target}>
      <SubmitButton>差し戻す</SubmitButton>
    </ReasonForm>
  );
}

export function RejectForm(target: Target) {
  return (
    <ReasonForm action={rejectApplicationAction} {...target}>
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

type Props = Target & Pick<ComponentProps<typeof Form>, "action" | "schema"> & { children: ReactNode };

function ReasonForm({ children, ...form }: Omit<Props, "schema">) {
  return (
    <DecisionForm schema={() => schemas().then((all) => all.reasonedDecisionInput)} {...form}>
      <TextArea
        name="reason"
        label="理由"
        rows={5}
        help="この文のまま、担当者へのメールと画面に表示します。"
      />
      {children}
    </DecisionForm>
  );
}

function DecisionForm({ id, version, children, ...form }: Props) {
  return (
    <Form {...form}>
      {/* What is decided on is what this page showed. */}
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      {children}
    </Form>
  );
}
