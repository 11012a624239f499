import { Photo } from "@/components/employers/photo";
import { SectionTitle } from "@/components/ui/section-title";
import type { shownPhotos } from "@/lib/employers/photos/find";
import { mostPhotos } from "@/lib/employers/photos/labels";

/** The approved photos, each whole: two in a row on a phone, all in a row on a PC. */
export function Photos({ photos }: { photos: Awaited<ReturnType<typeof shownPhotos>> }) {
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="photos" className="print:hidden">
      <SectionTitle id="photos">写真</SectionTitle>
      <div className={`grid items-start gap-3 ${columns[photos.length] ?? columns[mostPhotos]}`}>
        {photos.map((photo) => (
          <Photo key={photo.id} photo={photo} src={`/files/${photo.file}`} className="w-full" />
        ))}
      </div>
    </section>
  );
}

const columns: Record<number, string> = {
  1: "max-w-[32rem]",
  2: "max-w-[44rem] grid-cols-2",
  3: "grid-cols-2 desktop:grid-cols-3",
  [mostPhotos]: "grid-cols-2 desktop:grid-cols-4",
};
