import { and, eq, or } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { employers, notices } from "@/lib/db/schema/content";
import { files } from "@/lib/db/schema/files";
import { isShown } from "@/lib/notices/shown";
import { isUuid } from "@/lib/text/uuid";
import type { FileOwner } from "./store";

const facts = { id: files.id, name: files.name, mediaType: files.mediaType, size: files.size };

/** A file that anybody may have: its notice is on show, or its employer is. Without the content. */
export async function findPublicFile(id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  const [found] = await getDb()
    .select(facts)
    .from(files)
    .leftJoin(notices, and(eq(files.ownerKind, "notice"), eq(notices.id, files.ownerId)))
    .leftJoin(employers, and(eq(files.ownerKind, "employer"), eq(employers.id, files.ownerId)))
    .where(and(eq(files.id, id), or(isShown(now), eq(employers.state, "published"))));
  return found;
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
