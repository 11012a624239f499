"use client";

import { CheckField } from "@/components/form/check-field";
import { CurrentPasswordField } from "@/components/form/current-password-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { deleteBusinessAction } from "./actions";

export function DeleteBusinessForm({ askCurrent }: { askCurrent: boolean }) {
  return (
    <Form
      action={deleteBusinessAction}
      schema={() => import("@/lib/business/schema").then((all) => all.deleteBusinessInput)}
    >
      <CheckField name="understood" label="以上のことを了解しました。" />
      <CurrentPasswordField asked={askCurrent} />
      <SubmitButton look="danger">アカウント削除する</SubmitButton>
    </Form>
  );
}
