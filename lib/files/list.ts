import { and, asc, eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { files } from "@/lib/db/schema/files";
import type { FileOwner } from "./store";

/** The files of one owner, the oldest first, without their content. */
export async function listFiles(owner: FileOwner, db: Db | Tx = getDb()) {
  return db
    .select({ id: files.id, name: files.name, mediaType: files.mediaType, size: files.size })
    .from(files)
    .where(and(eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .orderBy(asc(files.createdAt), asc(files.id));
}

export type FileFacts = Awaited<ReturnType<typeof listFiles>>[number];
