"use client";

import { MailedLoginFields } from "@/components/accounts/mailed-login-fields";
import { TermsAgreed } from "@/components/accounts/terms-agreed";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ContactField, EmployerSubmissionFields } from "../../submission-fields";
import { joinEmployerAction, registerEmployerAction } from "./actions";

type Props = { token: string; email: string };

/** 事業者登録の申請 of a new 事業者. */
export function RegisterEmployerForm({ token, email }: Props) {
  return (
    <Form
      action={registerEmployerAction}
      schema={() => import("@/lib/employers/submissions/schema").then((all) => all.registerEmployerInput)}
      values={{ email }}
    >
      <MailedLoginFields token={token} />
      <p>事業者の情報を入力してください。市が内容を確認し、承認すると、求人の掲載を申請できます。</p>
      <EmployerSubmissionFields />
      <TermsAgreed href="/business/register" name="事業者利用規約" button="事業者登録を申請する" />
      <SubmitButton>事業者登録を申請する</SubmitButton>
    </Form>
  );
}

/** The registration of an invited colleague, whose 事業者 exists already. */
export function JoinEmployerForm({ token, email }: Props) {
  return (
    <Form
      action={joinEmployerAction}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.joinInput)}
      values={{ email }}
    >
      <MailedLoginFields token={token} />
      <ContactField />
      <TermsAgreed href="/business/register" name="事業者利用規約" button="登録する" />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
