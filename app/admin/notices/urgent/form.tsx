"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { setUrgentAction } from "./actions";

export function UrgentForm({ values }: { values: { version: string; text: string; href: string } }) {
  return (
    <Form
      action={setUrgentAction}
      schema={() => import("@/lib/urgent/schema").then((all) => all.urgentInput)}
      values={values}
    >
      <HiddenField name="version" value={values.version} />
      <TextField
        name="text"
        label="本文"
        help="120文字まで。いつのことか、どうすればよいかを書いてください。"
      />
      <TextField
        name="href"
        label="リンク先"
        required={false}
        help="くわしい説明のあるページ。「/notices/…」のようなこのサイトのパスか、「https://」で始まるURL。"
      />
      <SubmitButton>すべてのページに表示する</SubmitButton>
    </Form>
  );
}
