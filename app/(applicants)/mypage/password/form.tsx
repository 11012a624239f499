"use client";

import { CurrentPasswordField } from "@/components/form/current-password-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "./actions";

type Props = { email: string; askCurrent: boolean };

export function ChangePasswordForm({ email, askCurrent }: Props) {
  return (
    <Form
      action={changePasswordAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.changePasswordInput)}
    >
      {/* Tells password managers whose password changes. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <CurrentPasswordField asked={askCurrent} />
      <PasswordField
        name="newPassword"
        label="新しいパスワード"
        autoComplete="new-password"
        help="8文字以上。よく使われる言葉や数字の並びは避けてください。いくつかの言葉をつなげると、覚えやすく強いパスワードになります。"
      />
      <PasswordField
        name="newPasswordAgain"
        label="確認のためもう1度入力してください。"
        autoComplete="new-password"
      />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
