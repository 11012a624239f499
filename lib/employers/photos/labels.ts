import type { employerPhotoStates } from "@/lib/db/schema/employer-photos";

export type EmployerPhotoState = (typeof employerPhotoStates)[number];

/** The city shows a few photos of a 事業者, and no album. */
export const mostPhotos = 4;

export const altLabel = "写真の説明";
export const leastAlt = 5;
export const mostAlt = 100;

/** The fields of its entries in 操作履歴. */
export const photoLabels = { photos: "公開する写真", proposed: "承認していない写真" };

export const employerPhotoStateLabels: Record<EmployerPhotoState, string> = {
  approved: "承認",
  submitted: "承認待ち",
  returned: "差し戻し",
};
