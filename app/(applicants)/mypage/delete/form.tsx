"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { CheckField } from "@/components/form/check-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { deleteAction } from "./actions";

export function DeleteForm({ askCurrent }: { askCurrent: boolean }) {
  return (
    <Form
      action={deleteAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.deleteInput)}
    >
      <CheckField name="understood" label="以上のことを了解しました。" />
      <CurrentPasswordField asked={askCurrent} />
      <SubmitButton look="danger">アカウント削除する</SubmitButton>
    </Form>
  );
}
