import sharp from "sharp";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { fileContent, hasContent } from "@/lib/files/find";
import { type FileRefusal, inspectFile } from "@/lib/files/inspect";
import { listFiles } from "@/lib/files/list";
import { remakePicture } from "@/lib/files/picture";
import { removeFile } from "@/lib/files/remove";
import { type FileOwner, storeFile } from "@/lib/files/store";
import { announce } from "@/lib/page-cache/announce";
import { employerRows } from "./rows";

export type LogoOutcome = "set" | "unknown" | FileRefusal;

const accepted = ["image/png", "image/jpeg", "image/webp"] as const;
const frame = { width: 400, height: 400 };

/** Sets the only logo of a 事業者. It is stored as a small WebP, encoded from the pixels, without metadata. */
export async function setLogo(
  staff: Staff,
  { id, file }: { id: string; file: File },
  now: Date,
): Promise<LogoOutcome> {
  const inspected = await inspectFile(Buffer.from(await file.arrayBuffer()), accepted);
  if (inspected.outcome !== "accepted") return inspected.outcome;
  if (inspected.mediaType === "application/pdf") return "unknown-kind";
  const content = await remakePicture(inspected.content, inspected.mediaType, {
    fit: frame,
    as: "image/webp",
  });
  if (!content) return "broken";
  return getDb().transaction(async (tx) => {
    const employer = await employerRows.lock(tx, id);
    if (!employer) return "unknown";
    const owner = ownerOf(id);
    // A second press with the same file.
    if (await hasContent(tx, owner, content)) return "set";
    for (const old of await listFiles(owner, tx)) await removeFile(tx, owner, old.id);
    const logo = { mediaType: "image/webp" as const, content, name: file.name };
    const { id: _, ...after } = await storeFile(tx, owner, logo, now);
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
    const owner = ownerOf(id);
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
  const [logo] = await listFiles(ownerOf(employerId));
  const content = logo && (await fileContent(logo.id));
  if (!content) return undefined;
  const { width, height } = await sharp(content).metadata();
  return { id: logo.id, width, height };
}

export function ownerOf(id: string): FileOwner {
  return { kind: "employer", id };
}
