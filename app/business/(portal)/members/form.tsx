"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { inviteAction } from "./actions";

export function InviteForm() {
  return (
    <Form
      action={inviteAction}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.inviteInput)}
    >
      <TextField
        name="email"
        label="招待する方のメールアドレス"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        help="このアドレスへ、登録のためのメールをお送りします。"
      />
      <SubmitButton>招待のメールを送る</SubmitButton>
    </Form>
  );
}
