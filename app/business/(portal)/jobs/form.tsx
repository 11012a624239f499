"use client";

import { JobForm, type JobFormProps } from "@/components/jobs/form";
import { keepOwnJobAction, saveDraftAction } from "./actions";

export function OwnJobForm(form: JobFormProps) {
  return (
    <JobForm
      action={saveDraftAction}
      keep={keepOwnJobAction}
      schema={() => import("@/lib/jobs/drafts/schema").then((all) => all.ownDraftInput)}
      opening="「※必須」は、承認を申請するときに必要な項目です。下書きは、求人名だけでも保存できます。"
      submit="承認を申請する"
      {...form}
    />
  );
}
