import { endOfContent } from "./end-of-content";
import type { MediaType } from "./kinds";
import { remakePicture } from "./picture";
import { mostFileBytes } from "./upload-limit.mjs";

/** mixed: a file that could be taken for another kind as well. */
export type FileRefusal = "empty" | "too-big" | "unknown-kind" | "broken" | "mixed";
export type Inspected = { mediaType: MediaType; content: Buffer };

/** What an upload really is: its name and the browser's word for it count for nothing. Nothing is stored here. */
export async function inspectFile(
  content: Buffer,
  accepted: readonly MediaType[],
): Promise<Inspected | { refused: FileRefusal }> {
  if (content.length === 0) return { refused: "empty" };
  if (content.length > mostFileBytes) return { refused: "too-big" };
  const mediaType = mediaTypeOf(content);
  if (!mediaType || !accepted.includes(mediaType)) return { refused: "unknown-kind" };
  const end = endOfContent[mediaType](content);
  if (end === undefined) return { refused: "broken" };
  if (!isPadding(content.subarray(end))) return { refused: "mixed" };
  if (mediaType === "application/pdf") {
    if (!hasCrossReference(content)) return { refused: "broken" };
    return isOnlyPdf(content) ? { mediaType, content } : { refused: "mixed" };
  }
  const picture = await remakePicture(content, mediaType);
  return picture ? { mediaType, content: picture } : { refused: "broken" };
}

function mediaTypeOf(content: Buffer): MediaType | undefined {
  const head = content.toString("latin1", 0, 16);
  if (/^%PDF-[12]\.\d/.test(head)) return "application/pdf";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return "image/webp";
  return undefined;
}

/** Line ends and zeros that programs put behind a file. */
function isPadding(rest: Buffer): boolean {
  return rest.every(
    (byte) => byte === 0x00 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x20,
  );
}

function hasCrossReference(content: Buffer): boolean {
  return content.subarray(-2048).includes("startxref");
}

// An archive is read from its end and a web page from its beginning: a PDF leaves room for both.
const endOfArchive = "PK\x05\x06";
const startOfPage = /<(!doctype|html|head|body|script|svg|iframe|\?php|\?xml)\b/i;

function isOnlyPdf(content: Buffer): boolean {
  return (
    !content.subarray(-66_000).includes(endOfArchive) &&
    !startOfPage.test(content.toString("latin1", 0, 1024))
  );
}
