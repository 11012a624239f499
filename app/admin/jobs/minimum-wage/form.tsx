"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { setMinimumWageAction } from "./actions";

export function MinimumWageForm() {
  return (
    <Form
      action={setMinimumWageAction}
      schema={() => import("@/lib/jobs/schema").then((all) => all.minimumWageInput)}
    >
      <TextField
        name="effectiveOn"
        label="発効日"
        type="date"
        className="max-w-60"
        help="同じ発効日をもう一度登録すると、金額を訂正します。"
      />
      <TextField
        name="yen"
        label="1時間の額（円）"
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
      />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
