"use client";

import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { JobForm, TwoButtons } from "@/components/jobs/form";
import { saveSubmissionAction } from "./actions";

/** `values`: including id, version (0 for a new one) and, for a change of a public posting, its jobId. */
export function SubmissionForm({ values }: { values: Record<string, string> }) {
  return (
    <JobForm
      action={saveSubmissionAction}
      schema={() => import("@/lib/jobs/submissions/schema").then((all) => all.submissionInput)}
      opening="「※必須」は、承認を申請するときに必要な項目です。下書きは、求人名だけでも保存できます。"
      values={values}
    >
      <HiddenField name="jobId" value={values.jobId ?? ""} />
      <TwoButtons>
        <SubmitButton look="secondary" name="intent" value="save">
          下書き保存
        </SubmitButton>
        <SubmitButton name="intent" value="submit">
          承認を申請する
        </SubmitButton>
      </TwoButtons>
    </JobForm>
  );
}
