import { isDeepStrictEqual } from "node:util";
import { getDb } from "@/lib/db/client";
import type { Photo } from "@/lib/db/schema/employer-photos";
import { photoOwner } from "@/lib/employers/listing/files";
import { storeFile } from "@/lib/files/store";
import type { Author } from "@/lib/jobs/drafts/scope";
import { lockPhotos, writeLists } from "./edit";
import { edited, listFor } from "./lists";
import type { ChangePhotoInput } from "./schema";
import { asFile, type TakeOutcome, takePicture } from "./take";

/** gone: somebody has removed the photo. conflict: somebody has changed it since the page showed it. */
export type ChangePhotoOutcome =
  | { outcome: "changed" }
  | { outcome: "conflict"; current: Photo }
  | { outcome: "unknown" | "gone" | "twice" }
  | Exclude<TakeOutcome, { outcome: "taken" }>;

/** Changes the text of a photo, or puts another picture in its place. A 担当者 changes what waits for approval. */
export async function changePhoto(
  author: Author,
  { employerId, id, alt, file: upload, seenFile, seenAlt }: ChangePhotoInput & { employerId: string },
  now: Date,
): Promise<ChangePhotoOutcome> {
  const taken = upload && (await takePicture(author, { employerId, file: upload }, now));
  if (taken && taken.outcome !== "taken") return taken;
  return getDb().transaction(async (tx) => {
    const row = await lockPhotos(tx, author, employerId, now);
    if (!row) return { outcome: "unknown" };
    const photo = listFor(author, row).find((one) => one.id === id);
    if (!photo) return { outcome: "gone" };
    const { width, height } = taken?.picture ?? photo;
    const wanted = { ...photo, alt, file: taken?.file ?? photo.file, width, height };
    // A repeated press.
    if (isDeepStrictEqual(photo, wanted)) return { outcome: "changed" };
    if (photo.file !== seenFile || photo.alt !== seenAlt) return { outcome: "conflict", current: photo };
    const others = [...row.shown, ...(row.proposed ?? [])].filter((one) => one.id !== id);
    if (others.some(({ file }) => file === wanted.file)) return { outcome: "twice" };
    if (taken) await storeFile(tx, photoOwner(employerId), asFile(taken.picture), now);
    // What a 担当者 has made of the same photo meanwhile is not this photo: it stays.
    const lists = edited(author, row, (photos) =>
      photos.map((one) => (isDeepStrictEqual(one, photo) ? wanted : one)),
    );
    await writeLists(tx, author, row, { lists }, now);
    return { outcome: "changed" };
  });
}
