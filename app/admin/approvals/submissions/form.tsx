"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { approveManySubmissionsAction } from "./actions";

/** `children`: the queue, with a check beside each row. */
export function ApproveManySubmissionsForm({ children }: { children: ReactNode }) {
  return (
    <Form action={approveManySubmissionsAction}>
      {children}
      <SubmitButton>選んだ求人をまとめて承認する</SubmitButton>
    </Form>
  );
}
