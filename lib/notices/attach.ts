import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { hasContent } from "@/lib/files/find";
import { type FileRefusal, inspectFile } from "@/lib/files/inspect";
import { listFiles } from "@/lib/files/list";
import { removeFile } from "@/lib/files/remove";
import { storeFile } from "@/lib/files/store";
import { announce } from "@/lib/page-cache/announce";
import { mostFiles, ownerOf } from "./files";
import { noticeRows, subjectOf } from "./rows";

const accepted = ["application/pdf", "image/png", "image/jpeg", "image/webp"] as const;

export type AttachOutcome = "attached" | "full" | "unknown" | FileRefusal;

/** Adds a file to a お知らせ. The file is public while the お知らせ is. */
export async function attachFile(
  staff: Staff,
  { id, file }: { id: string; file: File },
  now: Date,
): Promise<AttachOutcome> {
  const inspected = await inspectFile(Buffer.from(await file.arrayBuffer()), accepted);
  if (inspected.outcome !== "accepted") return inspected.outcome;
  return getDb().transaction(async (tx) => {
    // The lock serialises uploads to one お知らせ: concurrent uploads must not all count the same number of files.
    const notice = await noticeRows.lock(tx, id);
    if (!notice) return "unknown";
    // A repeated press: the file is attached already.
    if (await hasContent(tx, ownerOf(id), inspected.content)) return "attached";
    if ((await listFiles(ownerOf(id), tx)).length >= mostFiles) return "full";
    const { mediaType, content } = inspected;
    const { id: _, ...after } = await storeFile(
      tx,
      ownerOf(id),
      { mediaType, content, name: file.name },
      now,
    );
    await record(tx, staff, { action: "add-file", subject: subjectOf(notice), after }, now);
    if (notice.state !== "draft") await announce(tx, ["notices"]);
    return "attached";
  });
}

export type DetachOutcome = "detached" | "unknown";

export async function detachFile(
  staff: Staff,
  { id, file }: { id: string; file: string },
  now: Date,
): Promise<DetachOutcome> {
  return getDb().transaction(async (tx) => {
    const notice = await noticeRows.lock(tx, id);
    if (!notice) return "unknown";
    const before = await removeFile(tx, ownerOf(id), file);
    if (!before) return "detached";
    await record(tx, staff, { action: "remove-file", subject: subjectOf(notice), before }, now);
    if (notice.state !== "draft") await announce(tx, ["notices"]);
    return "detached";
  });
}
