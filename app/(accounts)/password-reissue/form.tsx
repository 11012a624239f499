"use client";

import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { kindOptions } from "@/lib/accounts/labels";
import { startReissueAction } from "./actions";

export function ReissueForm() {
  return (
    <Form
      action={startReissueAction}
      schema={() => import("@/lib/mailed-links/schema").then((all) => all.startReissueInput)}
      values={{ kind: "applicant" }}
    >
      <RadioField name="kind" legend="アカウントの種類" options={kindOptions} required />
      <TextField
        name="email"
        label="登録メールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
      />
      <SubmitButton>申請</SubmitButton>
    </Form>
  );
}
