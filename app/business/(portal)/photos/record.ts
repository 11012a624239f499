import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findPhotos } from "@/lib/employers/photos/find";
import { listFor } from "@/lib/employers/photos/lists";
import { recordPage } from "../../../record-page";

export const photosPath = "/business/photos";
export const profileCrumbs = [
  { label: "メニュー", href: "/business" },
  { label: "事業者情報", href: "/business/profile" },
];

/** The pages of one photo of the own 事業者. */
export const photoPage = recordPage({
  gate: requireApprovedEmployerUser,
  path: photosPath,
  find: async (id, user) => {
    const photos = listFor(user, await findPhotos(user.employerId));
    const at = photos.findIndex((photo) => photo.id === id);
    const photo = photos[at];
    return photo && { photo, name: `${at + 1}枚めの写真` };
  },
  above: [...profileCrumbs, { label: "写真", href: photosPath }],
  name: ({ name }) => name,
});
