import type { MediaType } from "./kinds";

/**
 * The offset at which a file's own content ends by the rules of its format; undefined when the end is missing. Bytes
 * behind it belong to a second file: a polyglot, for example a picture that is also an archive.
 */
export const endOfContent: Record<MediaType, (content: Buffer) => number | undefined> = {
  "application/pdf": (content) => after(content, content.lastIndexOf("%%EOF"), 5),
  "image/png": endOfPng,
  "image/jpeg": endOfJpeg,
  "image/webp": (content) => {
    const end = content.readUInt32LE(4) + 8;
    return end <= content.length ? end : undefined;
  },
};

function after(content: Buffer, at: number, length: number): number | undefined {
  return at < 0 || at + length > content.length ? undefined : at + length;
}

function endOfPng(content: Buffer): number | undefined {
  let at = 8;
  while (at + 12 <= content.length) {
    const type = content.toString("latin1", at + 4, at + 8);
    at += 12 + content.readUInt32BE(at);
    if (type === "IEND") return at <= content.length ? at : undefined;
  }
  return undefined;
}

/** A JPEG is a series of segments that state their length, with picture data between them. Cameras append smaller pictures. */
function endOfJpeg(content: Buffer): number | undefined {
  let at = 2;
  while (at + 1 < content.length) {
    const marker = content[at + 1] ?? 0;
    if (content[at] !== 0xff || isPictureData(marker)) {
      at++;
    } else if (marker === 0xd9) {
      at += 2;
      if (!startsJpeg(content, at)) return at;
      at += 2;
    } else {
      if (at + 4 > content.length) return undefined;
      at += 2 + content.readUInt16BE(at + 2);
    }
  }
  return undefined;
}

// A stuffed 0xff, a restart mark, or a fill byte.
function isPictureData(marker: number): boolean {
  return marker === 0x00 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
}

function startsJpeg(content: Buffer, at: number): boolean {
  return content[at] === 0xff && content[at + 1] === 0xd8 && content[at + 2] === 0xff;
}
