import { Photo } from "@/components/employers/photo";
import { SectionTitle } from "@/components/ui/section-title";
import type { shownPhotos } from "@/lib/employers/photos/find";

/** The approved photos: two in a row on a phone, all in a row on a PC, each whole. One alone is large. */
export function Photos({ photos }: { photos: Awaited<ReturnType<typeof shownPhotos>> }) {
  if (photos.length === 0) return null;
  const row =
    photos.length === 1 ? "max-w-[44rem]" : "grid grid-cols-2 items-start gap-3 desktop:grid-cols-4";
  return (
    <section aria-labelledby="photos" className="print:hidden">
      <SectionTitle id="photos">写真</SectionTitle>
      <div className={row}>
        {photos.map((photo) => (
          <Photo key={photo.id} photo={photo} src={`/files/${photo.file}`} className="w-full" />
        ))}
      </div>
    </section>
  );
}
