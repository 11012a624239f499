"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { closeOwnJobAction, duplicateOwnJobAction, extendOwnJobAction } from "../actions";

/** `copyId` is new with every page: two presses on one page make one copy. */
export function DuplicateForm({ id, copyId }: { id: string; copyId: string }) {
  return (
    <Form action={duplicateOwnJobAction}>
      <HiddenField name="id" value={id} />
      <HiddenField name="copyId" value={copyId} />
      <SubmitButton look="secondary">複製する</SubmitButton>
    </Form>
  );
}

export function CloseForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={closeOwnJobAction} id={id} label="掲載を終了する" look="danger">
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmForm>
  );
}

type Extension = { id: string; version: number; proposed: string; latest: string };

export function ExtendForm({ id, version, proposed, latest }: Extension) {
  return (
    <Form
      action={extendOwnJobAction}
      schema={() => import("@/lib/business/submissions/schema").then((all) => all.extensionInput)}
      values={{ closesOn: proposed }}
    >
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      <TextField
        name="closesOn"
        label="新しい掲載終了日"
        type="date"
        className="max-w-60"
        help={`${latest}までの日を選べます。この日の24時まで掲載します。`}
      />
      <SubmitButton>延長する</SubmitButton>
    </Form>
  );
}
