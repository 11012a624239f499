"use client";

import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { shortestPassword } from "@/lib/passwords/lengths";
import { changeStaffPasswordAction } from "../actions";

export function StaffPasswordForm({ email, askCurrent }: { email: string; askCurrent: boolean }) {
  return (
    <Form
      action={changeStaffPasswordAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.staffPasswordInput)}
    >
      <NewPasswordFields email={email} askCurrent={askCurrent} least={shortestPassword.staff} />
      <SubmitButton>変更</SubmitButton>
    </Form>
  );
}
