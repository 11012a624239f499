"use client";

import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { rhythmOptions } from "@/lib/job-alerts/labels";
import { addAlertAction } from "../actions";

type Props = { search: string; asksForConsent: boolean };

export function AlertForm({ search, asksForConsent }: Props) {
  return (
    <Form
      action={addAlertAction}
      schema={() => import("@/lib/job-alerts/schema").then((all) => all.alertInput)}
    >
      <HiddenField name="search" value={search} />
      <RadioField name="rhythm" legend="お知らせの頻度" options={rhythmOptions} required />
      {asksForConsent && (
        <CheckField
          name="consent"
          label="この条件を保存することに同意します。"
          help="障害や国籍などについてのことばが入っています。市は、新しい求人をお知らせするためだけに使い、お知らせを止めたときに消します。"
        />
      )}
      <p>
        登録すると、ご登録のEメールアドレスに<strong>メールが届くようになります</strong>
        。メールの中のURLから、いつでも1回押すだけで止められます。
      </p>
      <SubmitButton>お知らせを受け取る</SubmitButton>
    </Form>
  );
}
