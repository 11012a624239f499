import { endOfContent } from "./end-of-content";
import type { MediaType } from "./kinds";
import { remakePicture } from "./picture";
import { mostFileBytes } from "./upload-limit";

/** mixed: a file that is also valid as another kind, for example a picture and an archive. */
export type FileRefusal = "empty" | "too-big" | "unknown-kind" | "broken" | "mixed";
export type Inspected = { mediaType: MediaType; content: Buffer };
export type InspectOutcome = ({ outcome: "accepted" } & Inspected) | { outcome: FileRefusal };

/** Finds the kind of an upload in its content, not in its name or in the media type that the browser sends. */
export async function inspectFile(content: Buffer, accepted: readonly MediaType[]): Promise<InspectOutcome> {
  if (content.length === 0) return { outcome: "empty" };
  if (content.length > mostFileBytes) return { outcome: "too-big" };
  const mediaType = mediaTypeOf(content);
  if (!mediaType || !accepted.includes(mediaType)) return { outcome: "unknown-kind" };
  const end = endOfContent[mediaType](content);
  if (end === undefined) return { outcome: "broken" };
  if (!isPadding(content.subarray(end))) return { outcome: "mixed" };
  if (mediaType === "application/pdf") {
    if (!hasCrossReference(content)) return { outcome: "broken" };
    return isOnlyPdf(content) ? { outcome: "accepted", mediaType, content } : { outcome: "mixed" };
  }
  const picture = await remakePicture(content, mediaType);
  return picture ? { outcome: "accepted", mediaType, content: picture } : { outcome: "broken" };
}

function mediaTypeOf(content: Buffer): MediaType | undefined {
  const head = content.toString("latin1", 0, 16);
  if (/^%PDF-[12]\.\d/.test(head)) return "application/pdf";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return "image/webp";
  return undefined;
}

/** Whether these are only line ends and zeros, which programs append to files. */
function isPadding(rest: Buffer): boolean {
  return rest.every(
    (byte) => byte === 0x00 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x20,
  );
}

function hasCrossReference(content: Buffer): boolean {
  return content.subarray(-2048).includes("startxref");
}

// Programs read an archive from its end and a web page from its beginning. A PDF allows other bytes at both ends.
const endOfArchive = "PK\x05\x06";
const startOfPage = /<(!doctype|html|head|body|script|svg|iframe|\?php|\?xml)\b/i;

function isOnlyPdf(content: Buffer): boolean {
  return (
    !content.subarray(-66_000).includes(endOfArchive) &&
    !startOfPage.test(content.toString("latin1", 0, 1024))
  );
}
