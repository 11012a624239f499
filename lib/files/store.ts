import { hashedUuid } from "@/lib/crypto/hashed-uuid";
import type { Tx } from "@/lib/db/client";
import { type fileOwners, files } from "@/lib/db/schema/files";
import type { Inspected } from "./inspect";
import { fileName } from "./name";

export type FileOwner = { kind: (typeof fileOwners)[number]; id: string };

/**
 * Stores a file that `inspectFile` has accepted. The verb that calls it limits how many files one owner has. The id follows from
 * owner and content: the same picture again is the same file, and an address never gets another content.
 */
export async function storeFile(
  tx: Tx,
  owner: FileOwner,
  file: Inspected & { name: string },
  now: Date,
): Promise<{ id: string; name: string; mediaType: string; size: number }> {
  const { mediaType, content } = file;
  const facts = {
    id: fileId(owner, content),
    name: fileName(file.name, mediaType),
    mediaType,
    size: content.length,
  };
  await tx
    .insert(files)
    .values({ ...facts, content, ownerKind: owner.kind, ownerId: owner.id, createdAt: now })
    .onConflictDoNothing();
  return facts;
}

/** The id that this content has with this owner. */
export function fileId(owner: FileOwner, content: Buffer): string {
  return hashedUuid(`${owner.kind}/${owner.id}/`, content);
}
