"use client";

import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { consentAction } from "./actions";

export function ConsentForm() {
  return (
    <Form
      action={consentAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.consentInput)}
    >
      <CheckField name="terms" label="利用規約に同意します" />
      <SubmitButton>求職者登録申請ページへ</SubmitButton>
    </Form>
  );
}
