import { Photo } from "@/components/employers/photo";
import { SectionTitle } from "@/components/ui/section-title";
import type { shownPhotos } from "@/lib/employers/photos/find";

export type ShownPhoto = Awaited<ReturnType<typeof shownPhotos>>[number];

/** The first photo of the 事業者. The others are on its own page. */
export function EmployerPhoto({ photo }: { photo: ShownPhoto }) {
  return (
    <section aria-labelledby="photo" className="print:hidden">
      <SectionTitle id="photo">事業者の写真</SectionTitle>
      <Photo photo={photo} src={`/files/${photo.file}`} className="max-h-96 w-auto max-w-full" />
    </section>
  );
}
