"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { leaveAuthenticatorAction } from "../actions";
import { CodeField } from "../code-field";

export function LeaveAuthenticatorForm() {
  return (
    <Form
      action={leaveAuthenticatorAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.codeInput)}
    >
      <p>
        いまの認証アプリと回復コードを使えなくして、新しい認証アプリの設定に進みます。ほかの端末のログインは終わります。
      </p>
      <CodeField />
      <SubmitButton>設定しなおす</SubmitButton>
    </Form>
  );
}
