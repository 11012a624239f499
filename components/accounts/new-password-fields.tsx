"use client";

import { PasswordField } from "@/components/form/password-field";
import { CurrentPasswordField } from "./current-password-field";

type Props = { email: string; askCurrent: boolean; least: number };

/** The manual's two fields, for every kind of account. */
export function NewPasswordFields({ email, askCurrent, least }: Props) {
  return (
    <>
      {/* Tells password managers whose password changes. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <CurrentPasswordField asked={askCurrent} />
      <PasswordField
        name="newPassword"
        label="新しいパスワード"
        autoComplete="new-password"
        help={`${least}文字以上。よく使われる言葉や数字の並びは避けてください。いくつかの言葉をつなげると、覚えやすく強いパスワードになります。`}
      />
      <PasswordField
        name="newPasswordAgain"
        label="確認のためもう1度入力してください。"
        autoComplete="new-password"
      />
    </>
  );
}
