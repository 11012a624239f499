"use client";

import { EmployerProfileFields } from "@/components/employers/profile-fields";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { saveProfileAction } from "./actions";

export function ProfileForm({ values }: { values: Record<string, string> }) {
  return (
    <Form
      action={saveProfileAction}
      schema={() => import("@/lib/employers/listing/schema").then((all) => all.profileInput)}
      values={values}
    >
      <HiddenField name="version" value={values.version ?? ""} />
      <EmployerProfileFields own />
      <SubmitButton>変更を公開する</SubmitButton>
    </Form>
  );
}
