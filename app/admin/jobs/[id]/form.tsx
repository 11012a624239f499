"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { duplicateJobAction } from "../actions";

export function DuplicateForm({ id, copyId }: { id: string; copyId: string }) {
  return (
    <Form action={duplicateJobAction}>
      <HiddenField name="id" value={id} />
      <HiddenField name="copyId" value={copyId} />
      <SubmitButton look="secondary">複製</SubmitButton>
    </Form>
  );
}
