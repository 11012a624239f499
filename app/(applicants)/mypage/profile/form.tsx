"use client";

import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { attributeOptions } from "@/lib/applicants/labels";
import { changeAttributeAction } from "./actions";

export function AttributeForm({ attribute }: { attribute: string }) {
  return (
    <Form action={changeAttributeAction} values={{ attribute }}>
      <RadioField
        name="attribute"
        legend="属性"
        options={attributeOptions}
        help="※属性により市からのお知らせメールが異なることがあります。"
      />
      <SubmitButton>更新</SubmitButton>
    </Form>
  );
}
