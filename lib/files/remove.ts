import { and, eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import type { FileOwner } from "./store";

/** Removes one file of this owner; undefined when it is not there (any more). */
export async function removeFile(tx: Tx, owner: FileOwner, id: string) {
  const [removed] = await tx
    .delete(files)
    .where(and(eq(files.id, id), eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .returning({ name: files.name, mediaType: files.mediaType, size: files.size });
  return removed;
}

/** Removes every file of this owner, when the owner itself is deleted. Returns their names. */
export async function removeAllFiles(tx: Tx, owner: FileOwner): Promise<string[]> {
  const removed = await tx
    .delete(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .returning({ name: files.name });
  return removed.map(({ name }) => name);
}
