import sharp from "sharp";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { fileContent, hasContent } from "@/lib/files/find";
import { inspectPicture, type PictureRefusal } from "@/lib/files/inspect";
import { listFiles } from "@/lib/files/list";
import { removeFile } from "@/lib/files/remove";
import { storeFile } from "@/lib/files/store";
import { announce } from "@/lib/page-cache/announce";
import { logoOwner } from "./files";
import { employerRows } from "./rows";

export type LogoOutcome = "set" | "unknown" | PictureRefusal;

const shape = { fit: { width: 400, height: 400 }, as: "image/webp" } as const;

/** Sets the only logo of a 事業者. It is stored as a small WebP, encoded from the pixels, without metadata. */
export async function setLogo(
  staff: Staff,
  { id, file }: { id: string; file: File },
  now: Date,
): Promise<LogoOutcome> {
  const inspected = await inspectPicture(Buffer.from(await file.arrayBuffer()), shape);
  if (inspected.outcome !== "accepted") return inspected.outcome;
  const { mediaType, content } = inspected;
  return getDb().transaction(async (tx) => {
    const employer = await employerRows.lock(tx, id);
    if (!employer) return "unknown";
    const owner = logoOwner(id);
    // A second press with the same file.
    if (await hasContent(tx, owner, content)) return "set";
    for (const old of await listFiles(owner, tx)) await removeFile(tx, owner, old.id);
    const { id: _, ...after } = await storeFile(tx, owner, { mediaType, content, name: file.name }, now);
    const subject = { kind: "employer", id, name: employer.name } as const;
    await record(tx, staff, { action: "add-file", subject, after }, now);
    if (employer.state === "published") await announce(tx, ["employers"]);
    return "set";
  });
}

export type RemoveLogoOutcome = "removed" | "unknown";

export async function removeLogo(staff: Staff, id: string, now: Date): Promise<RemoveLogoOutcome> {
  return getDb().transaction(async (tx) => {
    const employer = await employerRows.lock(tx, id);
    if (!employer) return "unknown";
    const owner = logoOwner(id);
    for (const { id: fileId } of await listFiles(owner, tx)) {
      const before = await removeFile(tx, owner, fileId);
      const subject = { kind: "employer", id, name: employer.name } as const;
      await record(tx, staff, { action: "remove-file", subject, before }, now);
      if (employer.state === "published") await announce(tx, ["employers"]);
    }
    return "removed";
  });
}

/** The logo with its size in pixels, so that the page reserves its space and the layout does not shift. */
export async function findLogo(employerId: string) {
  const [logo] = await listFiles(logoOwner(employerId));
  const content = logo && (await fileContent(logo.id));
  if (!content) return undefined;
  const { width, height } = await sharp(content).metadata();
  return { id: logo.id, width, height };
}
