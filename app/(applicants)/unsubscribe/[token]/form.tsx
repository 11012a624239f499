"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { unsubscribeAction } from "./actions";

export function UnsubscribeForm({ token }: { token: string }) {
  return (
    <Form action={unsubscribeAction}>
      <HiddenField name="token" value={token} />
      <SubmitButton>配信を停止する</SubmitButton>
    </Form>
  );
}
