"use client";

import { SubmitButton } from "@/components/form/submit-button";
import { JobForm, TwoButtons } from "@/components/jobs/form";
import { saveJobAction } from "./actions";

type Props = {
  /** Including id and version, which is 0 for a new one. */
  values: Record<string, string>;
  employers: { value: string; label: string }[];
  isPublished: boolean;
};

export function StaffJobForm({ isPublished, ...form }: Props) {
  return (
    <JobForm
      action={saveJobAction}
      schema={() => import("@/lib/jobs/schema").then((all) => all.savedJobInput)}
      opening={`「※必須」は、公開するときに必要な項目です。${isPublished ? "" : "下書きは、求人名と事業者だけでも保存できます。"}`}
      {...form}
    >
      {isPublished ? (
        <SubmitButton>変更を公開する</SubmitButton>
      ) : (
        <TwoButtons>
          <SubmitButton look="secondary" name="intent" value="save">
            下書き保存
          </SubmitButton>
          <SubmitButton name="intent" value="publish">
            保存して公開する
          </SubmitButton>
        </TwoButtons>
      )}
    </JobForm>
  );
}
