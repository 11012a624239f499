"use client";

import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { loginAction } from "./actions";

/** `next`: the path to which the login leads. */
export function LoginForm({ next }: { next?: string }) {
  return (
    <Form action={loginAction} schema={() => import("@/lib/accounts/schema").then((all) => all.loginInput)}>
      {next && <HiddenField name="next" value={next} />}
      <TextField
        name="email"
        label="ログインID"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        help="ご登録のメールアドレスです。"
      />
      <PasswordField name="password" label="パスワード" autoComplete="current-password" />
      <CheckField
        name="remember"
        label="この端末でログインしたままにする（共用の端末では選ばないでください）"
      />
      <SubmitButton>ログイン</SubmitButton>
    </Form>
  );
}
