"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { keepAccountAction } from "./actions";

export function KeepAccountForm({ token }: { token: string }) {
  return (
    <Form action={keepAccountAction}>
      <HiddenField name="token" value={token} />
      <SubmitButton>利用を続ける</SubmitButton>
    </Form>
  );
}
