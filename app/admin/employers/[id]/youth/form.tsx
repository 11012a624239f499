"use client";

import { EmployerYouthFields } from "@/components/employers/youth-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveYouthAction } from "../../actions";

type Props = {
  /** Including id and version. */
  values: Record<string, string>;
  isPublished: boolean;
};

export function YouthForm({ values, isPublished }: Props) {
  return (
    <Form
      action={saveYouthAction}
      schema={() => import("@/lib/employers/youth/schema").then((all) => all.savedYouthInput)}
      values={values}
    >
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? ""} />
      <EmployerYouthFields />
      <SubmitButton>{isPublished ? "青少年雇用情報を公開する" : "青少年雇用情報を保存する"}</SubmitButton>
    </Form>
  );
}
