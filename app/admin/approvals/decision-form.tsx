"use client";

import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";

export type Target = { id: string; version: number };
type Props = Target & Pick<ComponentProps<typeof Form>, "action" | "schema"> & { children: ReactNode };

/** With a reason, for whoever has asked. */
export function ReasonForm({ children, ...form }: Props) {
  return (
    <DecisionForm {...form}>
      <TextArea
        name="reason"
        label="理由"
        rows={5}
        help="この文のまま、担当者へのメールと画面に表示します。"
      />
      {children}
    </DecisionForm>
  );
}

/** One decision of a 職員 on what the page showed. */
export function DecisionForm({ id, version, children, ...form }: Props) {
  return (
    <Form {...form}>
      {/* What is decided on is what this page showed. */}
      <HiddenField name="id" value={id} />
      <HiddenField key={version} name="version" value={String(version)} />
      {children}
    </Form>
  );
}
