"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { setSchoolLeaverSeasonAction } from "./actions";

export function SchoolLeaverSeasonForm() {
  return (
    <Form
      action={setSchoolLeaverSeasonAction}
      schema={() => import("@/lib/jobs/schema").then((all) => all.schoolLeaverSeasonInput)}
    >
      <TextField
        name="graduationYear"
        label="卒業年"
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
        help="3月に卒業する年（例：2027）。同じ年をもう一度登録すると、日を訂正します。"
      />
      <TextField name="publicFrom" label="求人を公開できる日" type="date" className="max-w-60" />
      <TextField
        name="appliesFrom"
        label="学校からの応募の受付が始まる日"
        type="date"
        className="max-w-60"
        required={false}
      />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
