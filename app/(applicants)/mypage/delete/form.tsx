"use client";

import { CheckField } from "@/components/form/check-field";
import { CurrentPasswordField } from "@/components/form/current-password-field";
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
