"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { deleteEmployerUserAction } from "./actions";

export function DeleteEmployerUserForm({ askCurrent }: { askCurrent: boolean }) {
  return (
    <Form
      action={deleteEmployerUserAction}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.deleteEmployerUserInput)}
    >
      <CheckField name="understood" label="以上のことを了解しました。" />
      <CurrentPasswordField asked={askCurrent} />
      <SubmitButton look="danger">アカウント削除する</SubmitButton>
    </Form>
  );
}
