"use client";

import { ConfirmForm } from "@/components/form/confirm-form";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { removeLogoAction, writeLogoAction } from "../../actions";

export function LogoForm({ id }: { id: string }) {
  return (
    <Form
      action={writeLogoAction}
      schema={() => import("@/lib/employers/schema").then((all) => all.logoInput)}
    >
      <HiddenField name="id" value={id} />
      <FileField
        name="file"
        label="画像"
        accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
        help="PNG、JPEG、WebP。10MBまで。縦横400ピクセルまでに縮め、撮影場所などの情報は取り除きます。"
      />
      <SubmitButton>保存</SubmitButton>
    </Form>
  );
}

export function RemoveLogoForm({ id }: { id: string }) {
  return (
    <ConfirmForm action={removeLogoAction} id={id} label="ロゴを削除する" look="danger">
      {null}
    </ConfirmForm>
  );
}
