"use client";

import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { shortestPassword } from "@/lib/passwords/lengths";
import { firstPasswordAction } from "./actions";

type Props = { email: string; askCurrent: boolean; next: string | undefined };

export function FirstPasswordForm({ email, askCurrent, next }: Props) {
  return (
    <Form
      action={firstPasswordAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.staffPasswordInput)}
    >
      {next && <HiddenField name="next" value={next} />}
      <NewPasswordFields email={email} askCurrent={askCurrent} least={shortestPassword.staff} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
