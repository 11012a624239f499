"use client";

import { HiddenField } from "@/components/form/hidden-field";
import { PasswordField } from "@/components/form/password-field";
import { TextField } from "@/components/form/text-field";

/** The fields for what the mail of a 登録申請 says, on the page of its link; `token`: of the link. */
export function MailedLoginFields({ token }: { token: string }) {
  return (
    <>
      <HiddenField name="token" value={token} />
      <p>お送りしたメールに記載されていたログインID（メールアドレス）とパスワードを入力してください。</p>
      <TextField
        name="email"
        label="ログインID（メールアドレス）"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField
        name="password"
        label="パスワード"
        autoComplete="current-password"
        help="メールからコピーして貼り付けることもできます。"
      />
    </>
  );
}
