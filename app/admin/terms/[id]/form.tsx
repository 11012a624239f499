"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { withdrawTermsAction } from "../actions";

export function WithdrawTermsForm({ id }: { id: string }) {
  return (
    <Form action={withdrawTermsAction}>
      <p>施行日の前なので、取り消すことができます。直すときは、取り消してから新しく作成してください。</p>
      <HiddenField name="id" value={id} />
      <SubmitButton look="danger">この版を取り消す</SubmitButton>
    </Form>
  );
}
