"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { noteTermsAction } from "./actions";

export function NewTermsForm({ effectiveOn }: { effectiveOn: string }) {
  return (
    <Form action={noteTermsAction}>
      <HiddenField name="effectiveOn" value={effectiveOn} />
      <SubmitButton look="secondary">確認しました</SubmitButton>
    </Form>
  );
}
