import { getDb } from "@/lib/db/client";
import type { Author } from "@/lib/jobs/drafts/scope";
import { lockPhotos, writeLists } from "./edit";
import { edited, inOrder, listFor } from "./lists";

/** other-photos: some were added or removed since the page showed them. */
export type ReorderOutcome = "reordered" | "unknown" | "other-photos";

/** Puts the photos into the order of these ids. A press sends the whole order, so that a repeated one moves nothing further. */
export async function reorderPhotos(
  author: Author,
  { employerId, order }: { employerId: string; order: string[] },
  now: Date,
): Promise<ReorderOutcome> {
  return getDb().transaction(async (tx) => {
    const row = await lockPhotos(tx, author, employerId, now);
    if (!row) return "unknown";
    const photos = listFor(author, row);
    if (photos.length !== order.length || !photos.every(({ id }) => order.includes(id)))
      return "other-photos";
    const lists = edited(author, row, (each) => inOrder(each, order));
    await writeLists(tx, author, row, { lists }, now);
    return "reordered";
  });
}
