import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { type FileRefusal, inspectFile } from "@/lib/files/inspect";
import { listFiles } from "@/lib/files/list";
import { remakePicture } from "@/lib/files/picture";
import { removeFile } from "@/lib/files/remove";
import { storeFile } from "@/lib/files/store";
import { announce } from "@/lib/published";
import type { Staff } from "@/lib/staff/staff";
import { lockEmployer } from "./write";

const accepted = ["image/png", "image/jpeg", "image/webp"] as const;
const frame = { width: 400, height: 400 };

export const ownerOf = (id: string) => ({ kind: "employer", id }) as const;

/** ロゴ: made anew from its pixels, at most 400 px, in place of the one before. */
export async function writeLogo(
  staff: Staff,
  { id, file }: { id: string; file: File },
  now: Date,
): Promise<"written" | "unknown" | { refused: FileRefusal }> {
  const inspected = await inspectFile(Buffer.from(await file.arrayBuffer()), accepted);
  if ("refused" in inspected) return inspected;
  const mediaType = inspected.mediaType as (typeof accepted)[number];
  const content = await remakePicture(inspected.content, mediaType, frame);
  if (!content) return { refused: "broken" };
  return getDb().transaction(async (tx) => {
    const employer = await lockEmployer(tx, id);
    if (!employer) return "unknown";
    for (const old of await listFiles(ownerOf(id), tx)) await removeFile(tx, ownerOf(id), old.id);
    const { id: _, ...after } = await storeFile(
      tx,
      ownerOf(id),
      { mediaType, content, name: file.name },
      now,
    );
    const subject = { kind: "employer", id, name: employer.name } as const;
    await record(tx, staff, { action: "add-file", subject, after }, now);
    if (employer.state !== "draft") await announce(tx, ["employers"]);
    return "written";
  });
}

export async function removeLogo(staff: Staff, id: string, now: Date): Promise<"removed" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const employer = await lockEmployer(tx, id);
    if (!employer) return "unknown";
    for (const old of await listFiles(ownerOf(id), tx)) {
      const before = await removeFile(tx, ownerOf(id), old.id);
      const subject = { kind: "employer", id, name: employer.name } as const;
      await record(tx, staff, { action: "remove-file", subject, before }, now);
    }
    if (employer.state !== "draft") await announce(tx, ["employers"]);
    return "removed";
  });
}
