import { findEmployer } from "@/lib/employers/listing/find";
import { isPhotoPublic } from "@/lib/employers/photos/find";
import { findOwnedFile } from "@/lib/files/find";
import type { FileOwner } from "@/lib/files/store";
import { isNoticeShown } from "@/lib/notices/shown";

/** Whether this file of the owner is public. */
const isPublic: Record<FileOwner["kind"], (ownerId: string, fileId: string, now: Date) => Promise<boolean>> =
  {
    notice: (id, _, now) => isNoticeShown(id, now),
    employer: async (id) => (await findEmployer(id)) !== undefined,
    "employer-photo": isPhotoPublic,
  };

/** A file whose お知らせ or 事業者 is public; of the photos of a 事業者 only those that staff have approved. */
export async function findPublicFile(id: string, now: Date) {
  const owned = await findOwnedFile(id);
  if (!owned) return undefined;
  const { file, owner } = owned;
  return (await isPublic[owner.kind](owner.id, file.id, now)) ? file : undefined;
}
