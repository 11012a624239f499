"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { writeJobAction } from "./actions";
import { JobFields } from "./fields";

type Props = {
  values: Record<string, string>;
  employers: { value: string; label: string }[];
  isPublished: boolean;
};

export function JobForm({ values, employers, isPublished }: Props) {
  return (
    <Form
      action={writeJobAction}
      schema={() => import("@/lib/jobs/schema").then((all) => all.jobForm)}
      values={values}
    >
      <p>※必須の項目がそろうと公開できます。下書きは、事業者と求人名だけで保存できます。</p>
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <JobFields employers={employers} />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="deed" value="publish">
          {isPublished ? "変更を公開する" : "公開する"}
        </SubmitButton>
        {!isPublished && (
          <SubmitButton look="secondary" name="deed" value="save">
            下書き保存
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
