import { and, eq } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import { isUuid } from "@/lib/text/uuid";
import type { FileOwner } from "./store";

const facts = { id: files.id, name: files.name, mediaType: files.mediaType, size: files.size };

/** A file and its owner, without the content. Whether the public may have it is for the owner's noun to say. */
export async function findOwnedFile(id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await getDb()
    .select({ ...facts, ownerKind: files.ownerKind, ownerId: files.ownerId })
    .from(files)
    .where(eq(files.id, id));
  if (!found) return undefined;
  const { ownerKind, ownerId, ...file } = found;
  return { file, owner: { kind: ownerKind, id: ownerId } satisfies FileOwner };
}

/** A file of this owner, on show or not: for the desk. */
export async function findFile(owner: FileOwner, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await getDb()
    .select(facts)
    .from(files)
    .where(and(eq(files.id, id), eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)));
  return found;
}

/** Whether the owner has this very content already, under whatever name. */
export async function hasContent(tx: Tx, owner: FileOwner, content: Buffer): Promise<boolean> {
  const [found] = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id), eq(files.content, content)))
    .limit(1);
  return found !== undefined;
}

export async function fileContent(id: string): Promise<Buffer | undefined> {
  const [found] = await getDb().select({ content: files.content }).from(files).where(eq(files.id, id));
  return found?.content;
}
