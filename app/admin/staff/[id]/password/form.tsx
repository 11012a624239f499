"use client";

import type { ReactNode } from "react";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { reissuePasswordAction } from "../../actions";
import { InitialPassword } from "../../initial-password";

export function ReissueForm({ id, version, children }: { id: string; version: string; children: ReactNode }) {
  return (
    <Form
      action={reissuePasswordAction}
      whenSecret={(lines) => (
        <InitialPassword title="初期パスワードを再発行しました" lines={lines} back={`/admin/staff/${id}`} />
      )}
    >
      {children}
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <CurrentPasswordField asked={false} />
      <SubmitButton>再発行する</SubmitButton>
    </Form>
  );
}
