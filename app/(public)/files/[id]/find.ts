import { findEmployer } from "@/lib/employers/listing/find";
import { findOwnedFile } from "@/lib/files/find";
import type { FileOwner } from "@/lib/files/store";
import { isNoticeShown } from "@/lib/notices/shown";

const isPublic: Record<FileOwner["kind"], (id: string, now: Date) => Promise<boolean>> = {
  notice: isNoticeShown,
  employer: async (id) => (await findEmployer(id)) !== undefined,
};

/** A file whose お知らせ or 事業者 is public. */
export async function findPublicFile(id: string, now: Date) {
  const owned = await findOwnedFile(id);
  if (!owned) return undefined;
  const { file, owner } = owned;
  return (await isPublic[owner.kind](owner.id, now)) ? file : undefined;
}
