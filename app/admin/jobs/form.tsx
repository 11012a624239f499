"use client";

import { JobForm, type JobFormProps } from "@/components/jobs/form";
import { keepJobAction, saveJobAction } from "./actions";

type Props = JobFormProps & {
  employers: { value: string; label: string }[];
  isPublished: boolean;
};

export function StaffJobForm({ isPublished, ...form }: Props) {
  return (
    <JobForm
      action={saveJobAction}
      keep={keepJobAction}
      schema={() => import("@/lib/jobs/drafts/schema").then((all) => all.staffDraftInput)}
      opening={`「※必須」は、公開するときに必要な項目です。${isPublished ? "" : "下書きは、求人名と事業者だけでも保存できます。"}`}
      submit="保存して公開する"
      isPublished={isPublished}
      {...form}
    />
  );
}
