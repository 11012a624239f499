import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { employerPhotos } from "@/lib/db/schema/employer-photos";
import { employers } from "@/lib/db/schema/employers";
import { versioned } from "@/lib/db/versioned";
import { photoOwner } from "@/lib/employers/listing/files";
import { removeOtherFiles } from "@/lib/files/remove";
import { announce } from "@/lib/page-cache/announce";
import type { PhotoLists } from "./lists";

export type PhotosRow = typeof employerPhotos.$inferSelect;

/**
 * The writes of the photos of a 事業者. A picture that is in no list any more is deleted. Without `staff` its 担当者 acts: 操作履歴
 * records what staff do, and with an approval what was approved.
 */
export const photoRows = versioned<
  Staff | undefined,
  "add-file" | "remove-file" | "approve" | "return" | "reopen",
  typeof employerPhotos
>(employerPhotos, async (tx, staff, { action, before, after }, now) => {
  const { id } = after;
  await removeOtherFiles(tx, photoOwner(id), filesIn(after));
  if (!isDeepStrictEqual(before?.shown ?? [], after.shown)) await announce(tx, ["employers"]);
  if (!staff) return;
  const subject = { kind: "photo", id, name: await employerNameOf(tx, id) } as const;
  await record(
    tx,
    staff,
    { action, subject, before: before && auditedFields(before), after: auditedFields(after) },
    now,
  );
});

function filesIn({ shown, proposed }: PhotoLists): string[] {
  return [...shown, ...(proposed ?? [])].map(({ file }) => file);
}

/** Which pictures, by their ids, and their texts: the pictures themselves are not kept. */
function auditedFields({ shown, proposed, state, reason }: PhotosRow) {
  const texts = (photos: PhotoLists["proposed"]) =>
    photos?.map(({ alt, file }) => `${alt}（${file}）`) ?? null;
  return { photos: texts(shown), proposed: texts(proposed), state, reason };
}

async function employerNameOf(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.select({ name: employers.name }).from(employers).where(eq(employers.id, id));
  return row?.name ?? "";
}
