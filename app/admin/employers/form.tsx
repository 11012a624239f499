"use client";

import { EmployerProfileFields } from "@/components/employers/profile-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { employerLabels } from "@/lib/employers/listing/fields";
import { industries } from "@/lib/site";
import { saveEmployerAction } from "./actions";

const industryOptions = industries.map((name) => ({ value: name, label: name }));

/** `values`: including id and version, which is 0 for a new one. */
export function EmployerForm({
  values,
  isPublished,
}: {
  values: Record<string, string>;
  isPublished: boolean;
}) {
  return (
    <Form
      action={saveEmployerAction}
      schema={() => import("@/lib/employers/listing/schema").then((all) => all.savedEmployerInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <TextField name="name" label={employerLabels.name} autoComplete="off" />
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
        help="13桁の数字。あるときは、事業者の紹介ページに表示します。"
        className="max-w-72"
      />
      <SelectField name="industry" label={employerLabels.industry} options={industryOptions} />
      <EmployerProfileFields />
      <SubmitButton>{isPublished ? "変更を公開する" : "下書き保存"}</SubmitButton>
    </Form>
  );
}
