"use client";

import { Form } from "@/components/form/form";
import { NewPasswordFields } from "@/components/form/new-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "./actions";

type Props = { email: string; askCurrent: boolean };

export function ChangePasswordForm({ email, askCurrent }: Props) {
  return (
    <Form
      action={changePasswordAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.changePasswordInput)}
    >
      <NewPasswordFields email={email} askCurrent={askCurrent} least={8} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
