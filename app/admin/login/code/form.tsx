"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { codeAction } from "./actions";

export function CodeForm({ next, recovery }: { next: string | undefined; recovery: boolean }) {
  return (
    <Form action={codeAction} schema={() => import("@/lib/staff/schema").then((all) => all.codeInput)}>
      {next && <HiddenField name="next" value={next} />}
      {recovery ? (
        <TextField
          name="code"
          label="回復コード"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          help="二段階認証を設定したときに控えた16文字です。1つのコードは1回だけ使えます。"
        />
      ) : (
        <TextField
          name="code"
          label="確認コード"
          inputMode="numeric"
          autoComplete="one-time-code"
          className="max-w-56"
          help="認証アプリに表示されている6桁の数字です。"
        />
      )}
      <SubmitButton>確認</SubmitButton>
    </Form>
  );
}
