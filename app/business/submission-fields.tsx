"use client";

import { EmployerIdentityFields } from "@/components/employers/identity-fields";
import { TextField } from "@/components/form/text-field";
import { contactLabel } from "@/lib/employers/contact";
import { employerLabels } from "@/lib/employers/listing/fields";

/** The fields of a 事業者登録の申請, at 認証 and after 差し戻し. */
export function EmployerSubmissionFields() {
  return (
    <>
      <EmployerIdentityFields own />
      <TextField name="address" label={employerLabels.address} autoComplete="street-address" />
      <TextField
        name="phone"
        label={employerLabels.phone}
        type="tel"
        autoComplete="tel"
        help="紹介ページに表示します。市からの確認のお電話にも使います。"
        className="max-w-72"
      />
      <ContactField />
    </>
  );
}

export function ContactField() {
  return (
    <TextField
      name="contact"
      label={contactLabel}
      autoComplete="name"
      help="サイトには表示しません。"
      className="max-w-72"
    />
  );
}
