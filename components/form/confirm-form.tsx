"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "./form";
import { HiddenField } from "./hidden-field";
import { SubmitButton } from "./submit-button";

type Props = {
  action: ComponentProps<typeof Form>["action"];
  /** The record's id and, where a text is decided on, the version that the page showed. */
  hidden?: Record<string, string | number>;
  /** What the press does, in the words of the page. */
  label: ReactNode;
  look?: ButtonLook;
  /** One of many, in the rows of a table. */
  inRow?: true;
  children?: ReactNode;
};

/** One press that a page has explained. */
export function ConfirmForm({ action, hidden = {}, label, look, inRow, children }: Props) {
  return (
    <Form action={action}>
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={`${name} ${value}`} name={name} value={String(value)} />
      ))}
      <SubmitButton {...(look && { look })} {...(inRow && { inRow })}>
        {label}
      </SubmitButton>
    </Form>
  );
}
