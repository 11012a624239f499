"use client";

import { DraftButtons, JobForm } from "@/components/jobs/form";
import { keepOwnJobAction, saveDraftAction } from "./actions";

export function OwnJobForm({ values }: { values: Record<string, string> }) {
  return (
    <JobForm
      action={saveDraftAction}
      keep={keepOwnJobAction}
      schema={() => import("@/lib/jobs/drafts/schema").then((all) => all.ownDraftInput)}
      opening="「※必須」は、承認を申請するときに必要な項目です。下書きは、求人名だけでも保存できます。"
      values={values}
    >
      <DraftButtons submit="承認を申請する" />
    </JobForm>
  );
}
