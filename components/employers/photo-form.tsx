"use client";

import type { ComponentProps } from "react";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { altLabel, leastAlt, mostAlt } from "@/lib/employers/photos/labels";
import { acceptedPictures } from "@/lib/files/schema";
import { mostFileText } from "@/lib/files/upload-limit";

export type PhotoFormProps = Pick<ComponentProps<typeof Form>, "action" | "schema"> & {
  /** Of the photo, and of the page that shows it. */
  hidden: Record<string, string>;
  /** Its present text; undefined for a new photo. */
  alt?: string;
  /** The label of the button. */
  submit: string;
};

/** The form of a photo, for staff and 担当者. A refused picture has to be chosen again; its text stays. */
export function PhotoForm({ hidden, alt, submit, ...form }: PhotoFormProps) {
  const isNew = alt === undefined;
  return (
    <Form {...form} {...(alt !== undefined && { values: { alt } })}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <FileField
        name="file"
        label={isNew ? "追加する写真" : "替える写真"}
        required={isNew}
        accept={acceptedPictures}
        help={
          <>
            <p>
              PNG、JPEG、WebP、{mostFileText}
              まで。縦横1200ピクセルまでに縮め、画像に入っている撮影場所などの情報は取り除きます。
              {!isNew && "説明だけを直すときは、選ばないでください。"}
            </p>
            <p className="mt-1">
              <b>人が写っているときは、公開してよいか、本人（未成年の方は保護者も）の同意を得てください。</b>
              名札、書類、パソコンの画面、車のナンバーなどが写っていないかも、確かめてください。
            </p>
          </>
        }
      />
      <TextArea
        name="alt"
        label={altLabel}
        rows={3}
        help={
          <>
            <p>
              写真を見られない方に、写真の代わりに読み上げる文です。何が写っているかを、{leastAlt}文字から
              {mostAlt}文字で書いてください。
            </p>
            <p className="mt-1">
              よい例：「港に面した2階建ての工場。前に白いトラックが2台とまっている」。
              「会社の写真」や「IMG_0123」では、何の写真か分かりません。写真の中の大事な文字も書いてください。
            </p>
          </>
        }
      />
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  );
}
