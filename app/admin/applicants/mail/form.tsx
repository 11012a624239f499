"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { searchHelpdeskAction } from "./actions";

export function HelpdeskSearchForm() {
  return (
    <Form
      action={searchHelpdeskAction}
      schema={() => import("@/lib/helpdesk/schema").then((all) => all.searchInput)}
    >
      <TextField
        name="who"
        label="メールアドレスか識別名"
        // The address of another person, which the browser should neither offer nor store.
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        help="識別名は、求職者メニューの「求職者情報」に出ている、英字3文字と数字7文字です。"
      />
      <SubmitButton>調べる</SubmitButton>
    </Form>
  );
}
