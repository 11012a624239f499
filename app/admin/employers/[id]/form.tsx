"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { publishEmployerAction } from "../actions";

export function PublishForm({ id, version }: { id: string; version: number }) {
  return (
    <Form action={publishEmployerAction}>
      {/* What is published is what this page showed. */}
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      <SubmitButton>公開する</SubmitButton>
    </Form>
  );
}
