"use client";

import { EmployerYouthFields } from "@/components/employers/youth-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveOwnYouthAction } from "./actions";

export function OwnYouthForm({ values }: { values: Record<string, string> }) {
  return (
    <Form
      action={saveOwnYouthAction}
      schema={() => import("@/lib/employers/youth/schema").then((all) => all.ownYouthInput)}
      values={values}
    >
      <HiddenField name="version" value={values.version ?? ""} />
      <EmployerYouthFields />
      <SubmitButton>青少年雇用情報を公開する</SubmitButton>
    </Form>
  );
}
