"use client";

import { PhotoForm, type PhotoFormProps } from "@/components/employers/photo-form";
import { staffAddPhotoAction, staffChangePhotoAction } from "./actions";

type Props = Pick<PhotoFormProps, "hidden" | "alt">;

export function StaffPhotoForm({ hidden, alt }: Props) {
  return alt === undefined ? (
    <PhotoForm
      action={staffAddPhotoAction}
      schema={() => import("@/lib/employers/photos/schema").then((all) => all.staffAddPhotoInput)}
      hidden={hidden}
      submit="追加して公開する"
    />
  ) : (
    <PhotoForm
      action={staffChangePhotoAction}
      schema={() => import("@/lib/employers/photos/schema").then((all) => all.staffChangePhotoInput)}
      hidden={hidden}
      alt={alt}
      submit="変えて公開する"
    />
  );
}
