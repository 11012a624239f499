import { getDb } from "@/lib/db/client";
import { type Author, isStaff } from "@/lib/jobs/drafts/scope";
import { log } from "@/lib/log";
import { lockPhotos, writeLists } from "./edit";
import { without } from "./lists";

export type RemovePhotoOutcome = "removed" | "unknown";

/** Removes a photo at once, public or not, and its file: who is in it may ask for that any time. */
export async function removePhoto(
  author: Author,
  { employerId, id }: { employerId: string; id: string },
  now: Date,
): Promise<RemovePhotoOutcome> {
  return getDb().transaction(async (tx) => {
    const row = await lockPhotos(tx, author, employerId, now);
    if (!row) return "unknown";
    const wasShown = row.shown.some((photo) => photo.id === id);
    await writeLists(tx, author, row, { lists: without(row, id), action: "remove-file" }, now);
    if (wasShown && !isStaff(author)) log.info({ employer: employerId }, "photo removed by its employer");
    return "removed";
  });
}
