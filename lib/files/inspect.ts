import { endOfContent } from "./end-of-content";
import type { MediaType } from "./kinds";
import { type Picture, type PictureShape, type PictureType, pictureTypes, remakePicture } from "./picture";
import { mostFileBytes } from "./upload-limit";

/**
 * mixed      a PDF that is also valid as another kind, for example an archive
 * locked     a PDF that needs a password or forbids printing: people could not read it, or not as they need
 * animation  a picture that moves: only its first moment would be left
 */
export type FileRefusal = "empty" | "too-big" | "unknown-kind" | "broken" | "mixed" | "locked" | "animation";
export type PictureRefusal = Exclude<FileRefusal, "mixed" | "locked">;
export type Inspected = { mediaType: MediaType; content: Buffer };
export type InspectOutcome = ({ outcome: "accepted" } & Inspected) | { outcome: FileRefusal };
export type InspectPictureOutcome = ({ outcome: "accepted" } & Picture) | { outcome: PictureRefusal };

/** Finds the kind of an upload in its content, not in its name or in the media type that the browser sends. */
export async function inspectFile(given: Buffer, accepted: readonly MediaType[]): Promise<InspectOutcome> {
  const found = findKind(given, accepted);
  if (found.outcome !== "found") return found;
  const { mediaType, content, end } = found;
  if (mediaType !== "application/pdf") return acceptPicture({ mediaType, content, end });
  if (!isPadding(content.subarray(end))) return { outcome: "mixed" };
  if (!hasCrossReference(content)) return { outcome: "broken" };
  if (isLocked(content)) return { outcome: "locked" };
  return isOnlyPdf(content) ? { outcome: "accepted", mediaType, content } : { outcome: "mixed" };
}

/** The same for an upload that may only be a picture. It is encoded anew, once, in the shape that it is stored in. */
export async function inspectPicture(given: Buffer, shape: PictureShape): Promise<InspectPictureOutcome> {
  const found = findKind(given, pictureTypes);
  return found.outcome === "found" ? acceptPicture(found, shape) : found;
}

type Found<Kind extends MediaType> = { mediaType: Kind; content: Buffer; end: number };

/** `end`: where the file's own content ends. */
function findKind<Kind extends MediaType>(
  given: Buffer,
  accepted: readonly Kind[],
): ({ outcome: "found" } & Found<Kind>) | { outcome: "empty" | "too-big" | "unknown-kind" | "broken" } {
  if (given.length === 0) return { outcome: "empty" };
  if (given.length > mostFileBytes) return { outcome: "too-big" };
  const content = fromHeader(given);
  const mediaType = accepted.find((kind) => kind === mediaTypeOf(content));
  if (!mediaType) return { outcome: "unknown-kind" };
  const end = endOfContent[mediaType](content);
  return end === undefined ? { outcome: "broken" } : { outcome: "found", mediaType, content, end };
}

async function acceptPicture(
  { mediaType, content, end }: Found<PictureType>,
  shape?: PictureShape,
): Promise<InspectPictureOutcome> {
  // What phones append (a film, a depth map) is cut off: the picture is encoded anew from its pixels alone.
  const own = content.subarray(0, end);
  if (isAnimation(own, mediaType)) return { outcome: "animation" };
  const picture = await remakePicture(own, mediaType, shape);
  return picture ? { outcome: "accepted", ...picture } : { outcome: "broken" };
}

/** Some programs write a BOM or line ends before the header of a PDF. Its offsets count from the header. */
function fromHeader(content: Buffer): Buffer {
  const bom = content.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const header = content.subarray(0, 1024).indexOf("%PDF-");
  return header > 0 && content.subarray(bom, header).every(isBlank) ? content.subarray(header) : content;
}

/** Encryption stands in the trailer or in the dictionary of the cross-reference stream, both of them readable. */
function isLocked(content: Buffer): boolean {
  return /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(content.toString("latin1"));
}

/** APNG has a chunk acTL before its first picture data, WebP a chunk ANIM after its header. */
function isAnimation(content: Buffer, mediaType: MediaType): boolean {
  if (mediaType === "image/webp") return content.subarray(12, 64).includes("ANIM");
  const control = mediaType === "image/png" ? content.indexOf("acTL") : -1;
  return control >= 0 && control < content.indexOf("IDAT");
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
  return rest.every(isBlank);
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
// The white space of PDF (ISO 32000, 7.2.3).
const blanks = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const isBlank = (byte: number) => blanks.has(byte);

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
