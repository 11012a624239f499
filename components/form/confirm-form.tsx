"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "./form";
import { HiddenField } from "./hidden-field";
import { SubmitButton } from "./submit-button";

export type ConfirmFormProps = Pick<ComponentProps<typeof Form>, "action" | "schema"> & {
  /** The id of the record and, where its text matters, the version that the page showed. */
  hidden?: Record<string, string | number>;
  /** The label of the button. */
  label: ReactNode;
  look?: ButtonLook;
  /** In a row of a table. */
  inRow?: true;
  children?: ReactNode;
};

/** A form of one button, for a step that the page explains. */
export function ConfirmForm({ hidden = {}, label, look, inRow, children, ...form }: ConfirmFormProps) {
  return (
    <Form {...form}>
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
