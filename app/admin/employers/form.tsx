"use client";

import { EmployerIdentityFields } from "@/components/employers/identity-fields";
import { EmployerProfileFields } from "@/components/employers/profile-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveEmployerAction } from "./actions";

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
      <EmployerIdentityFields />
      <EmployerProfileFields />
      <SubmitButton>{isPublished ? "変更を公開する" : "下書き保存"}</SubmitButton>
    </Form>
  );
}
