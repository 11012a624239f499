"use client";

import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { mostFileText } from "@/lib/files/upload-limit";
import { attachFileAction } from "../../actions";

export function AttachForm({ id }: { id: string }) {
  return (
    <Form
      action={attachFileAction}
      schema={() => import("@/lib/notices/schema").then((all) => all.noticeFileInput)}
    >
      <HiddenField name="id" value={id} />
      <FileField
        name="file"
        label="追加するファイル"
        accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp"
        help={`PDFか画像（PNG、JPEG、WebP）、1つ${mostFileText}まで。画像に入っている撮影場所などの情報は取り除きます。ファイルの名前はそのまま表示されます。`}
      />
      <SubmitButton>追加する</SubmitButton>
    </Form>
  );
}
