"use client";

import { PhotoForm, type PhotoFormProps } from "@/components/employers/photo-form";
import { addPhotoAction, changePhotoAction } from "./actions";

type Props = Pick<PhotoFormProps, "hidden" | "alt">;

export function OwnPhotoForm({ hidden, alt }: Props) {
  return alt === undefined ? (
    <PhotoForm
      action={addPhotoAction}
      schema={() => import("@/lib/employers/photos/schema").then((all) => all.addPhotoInput)}
      hidden={hidden}
      submit="追加して承認を申請する"
    />
  ) : (
    <PhotoForm
      action={changePhotoAction}
      schema={() => import("@/lib/employers/photos/schema").then((all) => all.changePhotoInput)}
      hidden={hidden}
      alt={alt}
      submit="変えて承認を申請する"
    />
  );
}
