"use client";

import { Form } from "@/components/form/form";
import { MailedLoginFields } from "@/components/form/mailed-login-fields";
import { SubmitButton } from "@/components/form/submit-button";
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
      <MailedLoginFields token={token} />
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
      <MailedLoginFields token={token} />
      <ContactField />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
