"use client";

import type { ComponentProps } from "react";
import { CheckField } from "@/components/form/check-field";
import { useFormContext } from "@/components/form/context";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

/** The address of a 登録申請, of either kind. */
export function ApplyForm({ action }: Pick<ComponentProps<typeof Form>, "action">) {
  return (
    <Form action={action} schema={() => import("@/lib/applicants/schema").then((all) => all.applyInput)}>
      <TextField
        name="email"
        label="Eメールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        help="このアドレスが、ログインIDになります。"
      />
      <SlipQuestion />
      <SubmitButton>送信</SubmitButton>
    </Form>
  );
}

/** A domain that looks mistyped is asked about, not refused: it may be real. */
function SlipQuestion() {
  const { errors, values } = useFormContext();
  const asked = values.email;
  if (!errors.sure || !asked) return null;
  return (
    <CheckField
      key={asked}
      name="sure"
      value={asked}
      label={`このメールアドレスで間違いありません（${asked}）`}
    />
  );
}
