"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "./form";
import { HiddenField } from "./hidden-field";
import { SubmitButton } from "./submit-button";

type Props = {
  action: ComponentProps<typeof Form>["action"];
  id: string;
  /** What the press does, in the words of the page. */
  label: string;
  look?: ButtonLook;
  children?: ReactNode;
};

/** One press that a page has explained. */
export function ConfirmForm({ action, id, label, look = "primary", children }: Props) {
  return (
    <Form action={action}>
      {children}
      <HiddenField name="id" value={id} />
      <SubmitButton look={look}>{label}</SubmitButton>
    </Form>
  );
}
