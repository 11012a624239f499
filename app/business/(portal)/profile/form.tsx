"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { employerLabels } from "@/lib/employers/fields";
import { changeProfileAction } from "./actions";

export function ProfileForm({ values }: { values: Record<string, string> }) {
  return (
    <Form
      action={changeProfileAction}
      schema={() => import("@/lib/business/schema").then((all) => all.profileInput)}
      values={values}
    >
      <HiddenField name="version" value={values.version ?? ""} />
      <TextField name="address" label={employerLabels.address} autoComplete="street-address" />
      <TextField
        name="phone"
        label={employerLabels.phone}
        type="tel"
        autoComplete="tel"
        required={false}
        className="max-w-72"
      />
      <TextField name="department" label={employerLabels.department} autoComplete="off" required={false} />
      <TextField
        name="website"
        label={employerLabels.website}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="url"
        required={false}
      />
      <TextArea
        name="introduction"
        label={employerLabels.introduction}
        rows={6}
        required={false}
        help="紹介ページの一番上に表示します。改行はそのまま表示します。"
      />
      <SubmitButton>変更を公開する</SubmitButton>
    </Form>
  );
}
