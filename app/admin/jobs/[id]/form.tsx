"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { duplicateJobAction, publishJobAction } from "../actions";

export function PublishForm({ id, version }: { id: string; version: number }) {
  return (
    <Form action={publishJobAction}>
      {/* What is published is what this page showed. */}
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      <SubmitButton>公開する</SubmitButton>
    </Form>
  );
}

/** `copyId` is new with every page: two presses on one page make one copy. */
export function DuplicateForm({ id, copyId }: { id: string; copyId: string }) {
  return (
    <Form action={duplicateJobAction}>
      <HiddenField name="id" value={id} />
      <HiddenField name="copyId" value={copyId} />
      <SubmitButton look="secondary">複製する</SubmitButton>
    </Form>
  );
}
