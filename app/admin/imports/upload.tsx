"use client";

import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { mostFileText } from "@/lib/files/upload-limit";
import { checkImportAction } from "./actions";

/** `mostRows`: how many rows a file may have. */
export function UploadForm({ kind, mostRows }: { kind: "jobs" | "employers"; mostRows: number }) {
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
        help={`UTF-8とShift_JISのどちらも読めます。${mostRows.toLocaleString("ja-JP")}行、${mostFileText}まで。`}
      />
      <SubmitButton>内容を確かめる</SubmitButton>
    </Form>
  );
}
