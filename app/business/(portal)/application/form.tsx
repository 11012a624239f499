"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { EmployerSubmissionFields } from "../../submission-fields";
import { resubmitAction } from "./actions";

export function ResubmitForm({ values }: { values: Record<string, string> }) {
  return (
    <Form
      action={resubmitAction}
      schema={() => import("@/lib/employers/submissions/schema").then((all) => all.resubmitInput)}
      values={values}
    >
      <HiddenField name="version" value={values.version ?? ""} />
      <EmployerSubmissionFields />
      <SubmitButton>もう一度申請する</SubmitButton>
    </Form>
  );
}
