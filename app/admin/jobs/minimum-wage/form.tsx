"use client";

import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { wageIndustries } from "@/lib/site";
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
        help="同じ発効日と業種をもう一度登録すると、金額を訂正します。"
      />
      <SelectField
        name="industry"
        label="業種"
        options={wageIndustries.map((name) => ({ value: name, label: name }))}
        required={false}
        help="特定（産業別）最低賃金のときだけ選んでください。"
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
