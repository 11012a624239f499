import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/lib/db/client";
import { employerPhotos } from "@/lib/db/schema/employer-photos";
import { lockEmployer } from "@/lib/jobs/drafts/lock";
import { type Author, isStaff } from "@/lib/jobs/drafts/scope";
import type { PhotoLists } from "./lists";
import { type PhotosRow, photoRows } from "./rows";

/**
 * Locks the photos of a 事業者, with the 事業者 and the account of the author. Undefined: there is no such 事業者, or the author may
 * not change its photos (any more).
 */
export async function lockPhotos(
  tx: Tx,
  author: Author,
  employerId: string,
  now: Date,
): Promise<PhotosRow | undefined> {
  if (!isStaff(author) && author.employerId !== employerId) return undefined;
  if (!(await lockEmployer(tx, author, employerId))) return undefined;
  await tx
    .insert(employerPhotos)
    .values({ id: employerId, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
  return photoRows.lock(tx, employerId);
}

/** Writes the lists after an edit. What a 担当者 has changed waits for staff, also after a 差し戻し. */
export async function writeLists(
  tx: Tx,
  author: Author,
  row: PhotosRow,
  { lists, action = "update" }: { lists: PhotoLists; action?: "add-file" | "remove-file" | "update" },
  now: Date,
): Promise<void> {
  const { shown, proposed } = row;
  if (isDeepStrictEqual({ shown, proposed }, lists)) return;
  const values = { ...lists, ...standing(author, lists, now) };
  await photoRows.change(tx, isStaff(author) ? author : undefined, row, values, action, now);
}

function standing(author: Author, { proposed }: PhotoLists, now: Date) {
  if (proposed === null) return { state: "approved", reason: null, submittedAt: null } as const;
  if (isStaff(author)) return {};
  return { state: "submitted", reason: null, submittedAt: now, employerUserId: author.id } as const;
}
