"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { deleteSubmissionAction, submitForApprovalAction, takeBackAction } from "../../actions";

export function AskForm({ id, version }: { id: string; version: number }) {
  return (
    <Form action={submitForApprovalAction}>
      {/* What is asked for is what this page showed. */}
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      <SubmitButton>承認を申請する</SubmitButton>
    </Form>
  );
}

export function TakeBackForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={takeBackAction} id={id} label="申請を取り下げる" look="secondary">
      <p>内容を直すときは、申請を取り下げてください。下書きに戻ります。</p>
    </ConfirmForm>
  );
}

export function DeleteForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={deleteSubmissionAction} id={id} label="削除する" look="danger">
      <p>よろしければ、下のボタンを押してください。元に戻すことはできません。</p>
    </ConfirmForm>
  );
}
