"use client";

import type { ComponentProps } from "react";
import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";

/** 「利用規約に同意します」; `children`: the label of the button. */
export function ConsentForm({ action, children }: Pick<ComponentProps<typeof Form>, "action" | "children">) {
  return (
    <Form action={action} schema={() => import("@/lib/mailed-links/schema").then((all) => all.consentInput)}>
      <CheckField name="terms" label="利用規約に同意します" />
      <SubmitButton>{children}</SubmitButton>
    </Form>
  );
}
