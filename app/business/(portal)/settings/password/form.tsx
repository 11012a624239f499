"use client";

import { Form } from "@/components/form/form";
import { NewPasswordFields } from "@/components/form/new-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { changeBusinessPasswordAction } from "./actions";

export function ChangeBusinessPasswordForm({ email, askCurrent }: { email: string; askCurrent: boolean }) {
  return (
    <Form
      action={changeBusinessPasswordAction}
      schema={() => import("@/lib/business/schema").then((all) => all.changeBusinessPasswordInput)}
    >
      <NewPasswordFields email={email} askCurrent={askCurrent} least={12} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
