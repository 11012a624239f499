"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveStaffAction } from "../../actions";
import { NameField, RoleField } from "../../fields";

type Props = { values: { id: string; version: string; name: string; role: string } };

export function ChangeStaffForm({ values }: Props) {
  return (
    <Form
      action={saveStaffAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.staffChangeInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id} />
      <HiddenField name="version" value={values.version} />
      <NameField />
      <RoleField />
      <CurrentPasswordField asked={false} />
      <SubmitButton>変更する</SubmitButton>
    </Form>
  );
}
