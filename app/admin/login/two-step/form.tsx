"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { RecoveryCodes } from "../recovery-codes";
import { beginSetupAction, confirmSetupAction } from "./actions";

export function BeginSetupForm({ next }: { next: string }) {
  return (
    <Form action={beginSetupAction}>
      <HiddenField name="next" value={next} />
      <SubmitButton>設定をはじめる</SubmitButton>
    </Form>
  );
}

type Props = { next: string; done: boolean; children: ReactNode };

/** `children`: the key with its QR code, or, once `done`, the text in place of the form. */
export function ConfirmSetupForm({ next, done, children }: Props) {
  return (
    <Form
      action={confirmSetupAction}
      schema={() => import("@/lib/staff/schema").then((all) => all.setupInput)}
      // Without JavaScript the answer is this page again, with 二段階認証 done already: so both states have one form.
      whenSecret={(codes) => <RecoveryCodes title="二段階認証を設定しました" codes={codes} next={next} />}
    >
      {children}
      {!done && (
        <>
          <HiddenField name="next" value={next} />
          <TextField
            name="code"
            label="確認コード"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-56"
            help="アプリに表示された6桁の数字です。"
          />
          <SubmitButton>確認して設定する</SubmitButton>
        </>
      )}
    </Form>
  );
}
