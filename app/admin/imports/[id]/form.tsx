"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { runImportAction } from "../actions";

export function RunImportForm({ id }: { id: string }) {
  return (
    <Form action={runImportAction}>
      <HiddenField name="id" value={id} />
      <SubmitButton>取り込む</SubmitButton>
    </Form>
  );
}
