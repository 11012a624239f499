import { notFound } from "next/navigation";
import { shownPhotos } from "@/lib/employers/photos/find";
import { employerPage } from "../../record";

export const photosPathOf = (employerId: string) => `/admin/employers/${employerId}/photos`;

/** The pages of one public photo of a 事業者. */
export async function staffPhotoPage(params: Promise<{ id: string; photo: string }>, step?: string) {
  const { photo: id } = await params;
  const [employer, crumbs] = await employerPage(params, ["photos", id, step].filter(Boolean).join("/"));
  const photos = await shownPhotos(employer.id);
  const at = photos.findIndex((photo) => photo.id === id);
  const photo = photos[at] ?? notFound();
  const path = photosPathOf(employer.id);
  const name = `${at + 1}枚めの写真`;
  const above = [...crumbs("写真").slice(0, -1), { label: "写真", href: path }];
  return { employer, photo, name, path, above };
}
