import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client";
import { photoOwner } from "@/lib/employers/listing/files";
import { storeFile } from "@/lib/files/store";
import type { Author } from "@/lib/jobs/drafts/scope";
import { lockPhotos, writeLists } from "./edit";
import { mostPhotos } from "./labels";
import { edited, listFor } from "./lists";
import type { AddPhotoInput } from "./schema";
import { asFile, type TakeOutcome, takePicture } from "./take";

/** twice: this 事業者 has the same picture already. full: with those that wait there are as many as one may have. */
export type AddPhotoOutcome =
  | { outcome: "added" }
  | { outcome: "unknown" | "twice" | "full" }
  | Exclude<TakeOutcome, { outcome: "taken" }>;

/** Adds a photo at the end: staff to what the public sees, a 担当者 to what waits for approval. */
export async function addPhoto(
  author: Author,
  { employerId, alt, file: upload }: AddPhotoInput & { employerId: string },
  now: Date,
): Promise<AddPhotoOutcome> {
  const taken = await takePicture(author, { employerId, file: upload }, now);
  if (taken.outcome !== "taken") return taken;
  const { picture, file } = taken;
  return getDb().transaction(async (tx) => {
    // The lock serialises the presses: concurrent ones must not all count the same number of photos.
    const row = await lockPhotos(tx, author, employerId, now);
    if (!row) return { outcome: "unknown" };
    // A repeated press: the picture itself is the idempotency key.
    const isAdded = listFor(author, row).some((photo) => photo.file === file && photo.alt === alt);
    if (isAdded) return { outcome: "added" };
    const all = [...row.shown, ...(row.proposed ?? [])];
    if (all.some((photo) => photo.file === file)) return { outcome: "twice" };
    if (Math.max(row.shown.length, row.proposed?.length ?? 0) >= mostPhotos) return { outcome: "full" };
    await storeFile(tx, photoOwner(employerId), asFile(picture), now);
    const photo = { id: randomUUID(), file, alt, width: picture.width, height: picture.height };
    const lists = edited(author, row, (photos) => [...photos, photo]);
    await writeLists(tx, author, row, { lists, action: "add-file" }, now);
    return { outcome: "added" };
  });
}
