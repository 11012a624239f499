"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { RecoveryCodes } from "../../login/recovery-codes";
import { renewRecoveryCodesAction } from "../actions";
import { CodeField } from "../code-field";

export function RenewCodesForm() {
  return (
    <Form
      action={renewRecoveryCodesAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.codeInput)}
      whenSecret={(codes) => (
        <RecoveryCodes title="新しい回復コードを作りました" codes={codes} next="/admin/account" />
      )}
    >
      <p>新しい回復コードを10個作ります。これまでの回復コードは、使えなくなります。</p>
      <CodeField />
      <SubmitButton>作り直す</SubmitButton>
    </Form>
  );
}
