"use client";

import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { shortestPassword } from "@/lib/passwords/lengths";
import { changeEmployerUserPasswordAction } from "./actions";

export function ChangeEmployerUserPasswordForm({
  email,
  askCurrent,
}: {
  email: string;
  askCurrent: boolean;
}) {
  return (
    <Form
      action={changeEmployerUserPasswordAction}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.changeEmployerUserPasswordInput)}
    >
      <NewPasswordFields email={email} askCurrent={askCurrent} least={shortestPassword.employer} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
