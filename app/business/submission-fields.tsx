"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { contactLabel } from "@/lib/employers/contact";
import { employerLabels } from "@/lib/employers/listing/fields";
import { employerNameLabel } from "@/lib/employers/submissions/labels";
import { industries } from "@/lib/site";

const industryOptions = industries.map((name) => ({ value: name, label: name }));

/** The fields of a 事業者登録の申請, at 認証 and after 差し戻し. */
export function EmployerSubmissionFields() {
  return (
    <>
      <TextField name="name" label={employerNameLabel} autoComplete="organization" />
      <TextField
        name="kana"
        label={employerLabels.kana}
        autoComplete="off"
        help="「株式会社」などを除いた読みを、ひらがなで。一覧の五十音順に使います。"
      />
      <TextField
        name="corporateNumber"
        label={employerLabels.corporateNumber}
        inputMode="numeric"
        autoComplete="off"
        required={false}
        help="13桁の数字です。個人事業主の方など、お持ちでないときは空のままにしてください。"
        className="max-w-72"
      />
      <SelectField name="industry" label={employerLabels.industry} options={industryOptions} />
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
