"use client";

import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ageLabels, sexLabels } from "@/lib/surveys/labels";
import { answerAction } from "./actions";

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function SurveyForm() {
  return (
    <Form action={answerAction} values={{ sex: "none", age: "none" }}>
      <RadioField name="sex" legend="問1. あなたの性別は？" options={options(sexLabels)} />
      <RadioField name="age" legend="問2. あなたの年代は？" options={options(ageLabels)} />
      <SubmitButton>回答する</SubmitButton>
    </Form>
  );
}
