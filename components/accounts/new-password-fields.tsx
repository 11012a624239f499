"use client";

import { PasswordField } from "@/components/form/password-field";
import { CurrentPasswordField } from "./current-password-field";

type Props = { email: string; askCurrent: boolean; least: number };

/** The two fields of the manual, for every kind of account. `least`: the least characters of the password. */
export function NewPasswordFields({ email, askCurrent, least }: Props) {
  return (
    <>
      {/* Password managers find the account by this field. */}
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
