"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { staffLoginAction } from "./actions";

export function StaffLoginForm({ next }: { next: string | undefined }) {
  return (
    <Form
      action={staffLoginAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.staffLoginInput)}
    >
      {next && <HiddenField name="next" value={next} />}
      <TextField
        name="email"
        label="メールアドレス"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField name="password" label="パスワード" autoComplete="current-password" />
      <SubmitButton>ログイン</SubmitButton>
    </Form>
  );
}
