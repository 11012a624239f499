"use client";

import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { addStaffAction } from "../actions";
import { NameField, RoleField } from "../fields";
import { InitialPassword } from "../initial-password";

export function AddStaffForm() {
  return (
    <Form
      action={addStaffAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.staffInput)}
      values={{ role: "editor" }}
      whenSecret={(lines) => <InitialPassword title="職員を登録しました" lines={lines} back="/admin/staff" />}
    >
      <NameField />
      <TextField
        name="email"
        label="メールアドレス"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        help="ログインに使います。あとから変えることはできません。"
      />
      <RoleField />
      <CurrentPasswordField asked={false} />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
