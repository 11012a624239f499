"use client";

import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { mailOptions } from "@/lib/applicants/labels";
import { changeMailPreferenceAction } from "./actions";

export function MailPreferenceForm({ wantsMail }: { wantsMail: string }) {
  return (
    <Form action={changeMailPreferenceAction} values={{ wantsMail }}>
      <RadioField
        name="wantsMail"
        legend="市からのお知らせメールを受け取る"
        options={mailOptions}
        help="パスワードの再発行など、手続きのメールは、希望しない場合も届きます。"
      />
      <SubmitButton>更新</SubmitButton>
    </Form>
  );
}
