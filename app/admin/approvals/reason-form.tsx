"use client";

import { ConfirmForm, type ConfirmFormProps } from "@/components/form/confirm-form";
import { TextArea } from "@/components/form/text-area";

/** Asks why a submission is returned or rejected, for the 担当者 who submitted it. */
export function ReasonForm(props: ConfirmFormProps) {
  return (
    <ConfirmForm
      {...props}
      schema={() => import("@/lib/form/reasoned-decision").then((all) => all.reasonedDecisionInput)}
    >
      <TextArea
        name="reason"
        label="理由"
        rows={5}
        help="この文のまま、担当者へのメールと画面に表示します。"
      />
    </ConfirmForm>
  );
}
