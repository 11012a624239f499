import { findEmployer } from "@/lib/employers/listing/find";
import { findOwnedFile } from "@/lib/files/find";
import type { FileOwner } from "@/lib/files/store";
import { isNoticeShown } from "@/lib/notices/shown";

const isPublic: Record<FileOwner["kind"], (id: string, now: Date) => Promise<boolean>> = {
  notice: isNoticeShown,
  employer: async (id) => (await findEmployer(id)) !== undefined,
};

/** A file that anybody may have, because the お知らせ or the 事業者 that it belongs to is on show. */
export async function findPublicFile(id: string, now: Date) {
  const found = await findOwnedFile(id);
  if (!found) return undefined;
  const { file, owner } = found;
  return (await isPublic[owner.kind](owner.id, now)) ? file : undefined;
}
