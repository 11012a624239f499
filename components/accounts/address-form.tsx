"use client";

import type { ComponentProps } from "react";
import { CheckField } from "@/components/form/check-field";
import { useFormContext } from "@/components/form/context";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

/** The address of a 登録申請, of either kind. */
export function AddressForm({
  action,
  termsPage,
}: Pick<ComponentProps<typeof Form>, "action"> & { termsPage: string }) {
  return (
    <Form
      action={action}
      schema={() => import("@/lib/mailed-links/schema").then((all) => all.startRegistrationInput)}
    >
      <TextField
        name="email"
        label="Eメールアドレス"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        help="このアドレスが、ログインIDになります。"
      />
      <TypoQuestion />
      <TermsQuestion page={termsPage} />
      <SubmitButton>送信</SubmitButton>
    </Form>
  );
}

/** For those who have not come from the page of 利用規約. */
function TermsQuestion({ page }: { page: string }) {
  const { errors } = useFormContext();
  if (!errors.terms) return null;
  return (
    <div>
      <p>
        <a href={page} className="link inline-flex min-h-11 items-center">
          利用規約を読む
        </a>
      </p>
      <CheckField name="terms" label="利用規約に同意します" />
    </div>
  );
}

/** Asks about a domain that looks mistyped. It is not refused, because it may be real. */
function TypoQuestion() {
  const { errors, values } = useFormContext();
  const typed = values.email;
  if (!errors.sure || !typed) return null;
  return (
    <CheckField
      key={typed}
      name="sure"
      value={typed}
      label={`このメールアドレスで間違いありません（${typed}）`}
    />
  );
}
