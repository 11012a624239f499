"use client";

import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { acceptedPictures } from "@/lib/files/schema";
import { mostFileText } from "@/lib/files/upload-limit";
import { setLogoAction } from "../../actions";

export function LogoForm({ id }: { id: string }) {
  return (
    <Form
      action={setLogoAction}
      schema={() => import("@/lib/employers/listing/schema").then((all) => all.logoInput)}
    >
      <HiddenField name="id" value={id} />
      <FileField
        name="file"
        label="ロゴの画像"
        accept={acceptedPictures}
        help={`PNG、JPEG、WebP、${mostFileText}まで。縦横400ピクセルまでに縮め、画像に入っている撮影場所などの情報は取り除きます。`}
      />
      <SubmitButton>登録する</SubmitButton>
    </Form>
  );
}
