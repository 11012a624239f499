"use client";

import type { ComponentProps } from "react";
import { ConfirmForm } from "@/components/form/confirm-form";
import { RadioField } from "@/components/form/radio-field";
import { linkEmployerSubmissionAction } from "../../../actions";

type Props = { id: string; version: number; employers: ComponentProps<typeof RadioField>["options"] };

export function LinkForm({ employers, ...submission }: Props) {
  return (
    <ConfirmForm
      action={linkEmployerSubmissionAction}
      schema={() =>
        import("@/lib/employers/submissions/schema").then((all) => all.linkEmployerSubmissionInput)
      }
      hidden={submission}
      label="ひもづけて承認する"
    >
      <RadioField name="employerId" legend="ひもづける事業者" options={employers} required />
    </ConfirmForm>
  );
}
