"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { employerLabels } from "@/lib/employers/fields";
import { industries } from "@/lib/site";
import { writeEmployerAction } from "./actions";

const options = industries.map((industry) => ({ value: industry, label: industry }));

type Props = { values: Record<string, string>; isPublished: boolean };

export function EmployerForm({ values, isPublished }: Props) {
  return (
    <Form
      action={writeEmployerAction}
      schema={() => import("@/lib/employers/schema").then((all) => all.employerForm)}
      values={values}
    >
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <TextField name="name" label={employerLabels.name} help="法人の種類も含めた、正式な名称" />
      <TextField
        name="kana"
        label={employerLabels.kana}
        help="法人の種類を除いた読み。一覧はこの順に並びます。例：いわきすいさんかこう"
      />
      <SelectField name="industry" label={employerLabels.industry} options={options} />
      <TextField name="address" label={employerLabels.address} />
      <TextField name="phone" label={employerLabels.phone} type="tel" required={false} className="max-w-64" />
      <TextField name="department" label={employerLabels.department} required={false} />
      <TextField
        name="website"
        label={employerLabels.website}
        inputMode="url"
        autoCapitalize="none"
        required={false}
      />
      <TextArea name="introduction" label={employerLabels.introduction} rows={5} required={false} />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="deed" value="publish">
          {isPublished ? "変更を公開する" : "公開する"}
        </SubmitButton>
        {!isPublished && (
          <SubmitButton look="secondary" name="deed" value="save">
            下書き保存
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
