"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { confirmReissueAction } from "./actions";

export function ConfirmReissueForm({ token, email }: { token: string; email: string }) {
  return (
    <Form
      action={confirmReissueAction}
      schema={() => import("@/lib/mailed-links/schema").then((all) => all.confirmReissueInput)}
      values={{ email }}
    >
      <HiddenField name="token" value={token} />
      <TextField
        name="email"
        label="ログインID"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField
        name="password"
        label="新しいパスワード"
        autoComplete="new-password"
        help="メールに記載されたパスワードです。コピーして貼り付けることもできます。"
      />
      <SubmitButton>認証</SubmitButton>
    </Form>
  );
}
