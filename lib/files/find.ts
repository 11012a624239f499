import { and, eq, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import { isUuid } from "@/lib/text/uuid";
import type { FileOwner } from "./store";

const facts = { id: files.id, name: files.name, mediaType: files.mediaType, size: files.size };

/** A file and its owner, without the content. Whether it is public depends on its owner. */
export async function findOwnedFile(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ ...facts, ownerKind: files.ownerKind, ownerId: files.ownerId })
    .from(files)
    .where(eq(files.id, id));
  if (!row) return undefined;
  const { ownerKind, ownerId, ...file } = row;
  return { file, owner: { kind: ownerKind, id: ownerId } satisfies FileOwner };
}

/** A file of this owner, public or not, without the content. */
export async function findFile(owner: FileOwner, id: string) {
  if (!isUuid(id)) return undefined;
  const [file] = await getDb()
    .select(facts)
    .from(files)
    .where(and(eq(files.id, id), eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)));
  return file;
}

/** Whether the owner has a file with this content already, under any name. */
export async function hasContent(tx: Tx, owner: FileOwner, content: Buffer): Promise<boolean> {
  const [row] = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id), eq(files.content, content)))
    .limit(1);
  return row !== undefined;
}

/** A piece of the content, in bytes from 0 on. PostgreSQL reads no more than it, because `content` is not compressed. */
export async function filePiece(id: string, from: number, length: number): Promise<Buffer | undefined> {
  const [row] = await getDb()
    .select({ piece: sql<Buffer>`substring(${files.content} from ${from + 1}::int for ${length}::int)` })
    .from(files)
    .where(eq(files.id, id));
  return row?.piece;
}

/** All of a small file. */
export async function fileContent(id: string): Promise<Buffer | undefined> {
  const [row] = await getDb().select({ content: files.content }).from(files).where(eq(files.id, id));
  return row?.content;
}
