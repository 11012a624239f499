import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import type { FileOwner } from "./store";

/** Removes one file of this owner; undefined when there is none (any more). */
export async function removeFile(tx: Tx, owner: FileOwner, id: string) {
  const [removed] = await tx
    .delete(files)
    .where(and(eq(files.id, id), eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .returning({ name: files.name, mediaType: files.mediaType, size: files.size });
  return removed;
}

/** Removes the files of an owner that it no longer shows anywhere. */
export async function removeOtherFiles(tx: Tx, owner: FileOwner, kept: string[]): Promise<void> {
  await tx
    .delete(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id), notInArray(files.id, kept)));
}

/** Removes every file of an owner that is being deleted. Returns the names of the files. */
export async function removeAllFiles(tx: Tx, owner: FileOwner): Promise<string[]> {
  const removed = await tx
    .delete(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .returning({ name: files.name });
  return removed.map(({ name }) => name);
}
