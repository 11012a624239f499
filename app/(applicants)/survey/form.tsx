"use client";

import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { answerAction } from "./actions";

const sexes = [
  { value: "none", label: "未選択" },
  { value: "male", label: "男性" },
  { value: "female", label: "女性" },
];

const ages = [
  { value: "none", label: "未選択" },
  { value: "10s", label: "10代" },
  { value: "20s", label: "20代" },
  { value: "30s", label: "30代" },
  { value: "40s", label: "40代" },
  { value: "50s", label: "50代" },
  { value: "60s", label: "60代以上" },
];

export function SurveyForm() {
  return (
    <Form action={answerAction} values={{ sex: "none", age: "none" }}>
      <RadioField name="sex" legend="問1. あなたの性別は？" options={sexes} />
      <RadioField name="age" legend="問2. あなたの年代は？" options={ages} />
      <SubmitButton>回答する</SubmitButton>
    </Form>
  );
}
