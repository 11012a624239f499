"use client";

import type { ComponentProps } from "react";
import { CheckField } from "@/components/form/check-field";
import { useFormContext } from "@/components/form/context";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

/** The address of a 登録申請, of either kind. */
export function AddressForm({ action }: Pick<ComponentProps<typeof Form>, "action">) {
  return (
    <Form
      action={action}
      schema={() => import("@/lib/mailed-links/schema").then((all) => all.startRegistrationInput)}
    >
      <TextField
        name="email"
        label="Eメールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        help="このアドレスが、ログインIDになります。"
      />
      <TypoQuestion />
      <SubmitButton>送信</SubmitButton>
    </Form>
  );
}

/** Asks about a domain that looks mistyped. It is not refused, because it may be real. */
function TypoQuestion() {
  const { errors, values } = useFormContext();
  const typed = values.email;
  if (!errors.sure || !typed) return null;
  return (
    <CheckField
      key={typed}
      name="sure"
      value={typed}
      label={`このメールアドレスで間違いありません（${typed}）`}
    />
  );
}
