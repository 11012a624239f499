import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { type fileOwners, files } from "@/lib/db/schema/files";
import type { Inspected } from "./inspect";
import { fileName } from "./name";

export type FileOwner = { kind: (typeof fileOwners)[number]; id: string };

/** Stores a file that `inspectFile` has accepted. The verb that calls it limits how many files one owner has. */
export async function storeFile(
  tx: Tx,
  owner: FileOwner,
  file: Inspected & { name: string },
  now: Date,
): Promise<{ id: string; name: string; mediaType: string; size: number }> {
  const { mediaType, content } = file;
  const facts = { id: randomUUID(), name: fileName(file.name, mediaType), mediaType, size: content.length };
  await tx
    .insert(files)
    .values({ ...facts, content, ownerKind: owner.kind, ownerId: owner.id, createdAt: now });
  return facts;
}
