"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { employerLabels } from "@/lib/employers/listing/fields";
import { employerNameLabel } from "@/lib/employers/submissions/labels";
import { industries, wageIndustries } from "@/lib/site";

const optionsOf = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
const industryOptions = optionsOf(industries);
const wageIndustryOptions = optionsOf(wageIndustries);

/** What identifies a 事業者, for staff and for its 担当者. `own`: for the 担当者, whose browser may fill in the name. */
export function EmployerIdentityFields({ own = false }: { own?: boolean }) {
  return (
    <>
      <TextField
        name="name"
        label={own ? employerNameLabel : employerLabels.name}
        autoComplete={own ? "organization" : "off"}
      />
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
        help={
          own
            ? "13桁の数字です。個人事業主の方など、お持ちでないときは空のままにしてください。"
            : "13桁の数字。あるときは、事業者の紹介ページに表示します。"
        }
        className="max-w-72"
      />
      <SelectField name="industry" label={employerLabels.industry} options={industryOptions} />
      {!own && (
        <SelectField
          name="wageIndustry"
          label={employerLabels.wageIndustry}
          options={wageIndustryOptions}
          required={false}
          help="当てはまるときだけ選んでください。求人の賃金を、特定（産業別）最低賃金とも比べます。"
        />
      )}
    </>
  );
}
