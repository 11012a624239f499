"use client";

import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { checkImportAction } from "./actions";

export function UploadForm({ kind }: { kind: "jobs" | "employers" }) {
  return (
    <Form
      action={checkImportAction}
      schema={() => import("@/lib/imports/schema").then((all) => all.importInput)}
    >
      <HiddenField name="kind" value={kind} />
      <FileField
        name="file"
        label="CSVファイル"
        accept=".csv,text/csv"
        help="UTF-8とShift_JISのどちらも読めます。2,000行、10MBまで。"
      />
      <SubmitButton>内容を確かめる</SubmitButton>
    </Form>
  );
}
