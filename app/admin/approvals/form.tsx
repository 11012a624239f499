"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { approveManyAction } from "./actions";

/** `children`: the queue, with a check beside each row. */
export function ApproveManyForm({ children }: { children: ReactNode }) {
  return (
    <Form action={approveManyAction}>
      {children}
      <SubmitButton>選んだ申請をまとめて承認する</SubmitButton>
    </Form>
  );
}
