"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ApplicationFields, ContactField } from "../../application-fields";
import { activateBusinessAction, joinBusinessAction } from "./actions";

type Props = { token: string; email: string };

/** The application of a new 事業者. */
export function ActivateForm({ token, email }: Props) {
  return (
    <Form
      action={activateBusinessAction}
      schema={() => import("@/lib/business/schema").then((all) => all.activateBusinessInput)}
      values={{ email }}
    >
      <MailedLogin token={token} />
      <p>事業者の情報を入力してください。市が内容を確認し、承認すると、求人の掲載を申請できます。</p>
      <ApplicationFields />
      <SubmitButton>事業者登録を申請する</SubmitButton>
    </Form>
  );
}

/** For a colleague: the 事業者 is there already. */
export function JoinForm({ token, email }: Props) {
  return (
    <Form
      action={joinBusinessAction}
      schema={() => import("@/lib/business/schema").then((all) => all.joinInput)}
      values={{ email }}
    >
      <MailedLogin token={token} />
      <ContactField />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}

function MailedLogin({ token }: { token: string }) {
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
