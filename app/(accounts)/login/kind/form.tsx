"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { kindOptions } from "@/lib/accounts/labels";
import { chooseKindAction } from "./actions";

export function ChooseKindForm({ next }: { next: string | undefined }) {
  return (
    <Form
      action={chooseKindAction}
      schema={() => import("@/lib/accounts/schema").then((all) => all.chooseKindInput)}
    >
      {next && <HiddenField name="next" value={next} />}
      <RadioField name="kind" legend="アカウントの種類" options={kindOptions} required />
      <SubmitButton>ログイン</SubmitButton>
    </Form>
  );
}
