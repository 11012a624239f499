"use client";

import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { shortestPassword } from "@/lib/passwords/lengths";
import { changePasswordAction } from "./actions";

type Props = { email: string; askCurrent: boolean };

export function ChangePasswordForm({ email, askCurrent }: Props) {
  return (
    <Form
      action={changePasswordAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.changePasswordInput)}
    >
      <NewPasswordFields email={email} askCurrent={askCurrent} least={shortestPassword.applicant} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
