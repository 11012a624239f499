"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { confirmOwnerAction } from "./actions";

export function ConfirmOwnerForm() {
  return (
    <Form
      action={confirmOwnerAction}
      schema={() => import("@/lib/own-data/schema").then((all) => all.confirmOwnerInput)}
    >
      <CurrentPasswordField asked />
      <SubmitButton>パスワードを確かめる</SubmitButton>
    </Form>
  );
}
