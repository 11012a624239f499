import sharp, { type Sharp } from "sharp";
import { perProcess } from "@/lib/registry/per-process.mjs";
import type { MediaType } from "./kinds";

export const pictureTypes = ["image/png", "image/jpeg", "image/webp"] as const satisfies MediaType[];

export type PictureType = (typeof pictureTypes)[number];

/** `fit`: the frame in pixels that the picture is shrunk into; it is never enlarged. `as`: the media type of the result. */
export type PictureShape = { fit?: { width: number; height: number }; as?: PictureType; quality?: number };

export type Picture = { mediaType: PictureType; content: Buffer; width: number; height: number };

// A small file may decode to gigabytes (decompression bomb). Cameras of phones make up to 50 million pixels.
const mostPixels = 50_000_000;

// Decoding uses one core: the others keep serving pages.
sharp.concurrency(1);

/**
 * Encodes the picture again from its pixels, turned as the camera was held, without metadata such as where it was taken.
 * Undefined when it cannot be decoded completely.
 */
export function remakePicture(
  content: Buffer,
  mediaType: PictureType,
  { fit, as = mediaType, quality = 88 }: PictureShape = {},
): Promise<Picture | undefined> {
  return inTurn(async () => {
    try {
      // sharp also reads SVG, GIF and TIFF. Only the media type that was found in the content is accepted.
      const picture = sharp(content, {
        limitInputPixels: mostPixels,
        failOn: "error",
        pages: 1,
      }).autoOrient();
      const { format } = await picture.metadata();
      if (`image/${format}` !== mediaType) return undefined;
      if (fit) picture.resize({ ...fit, fit: "inside", withoutEnlargement: true });
      const { data, info } = await encoders[as](picture, quality).toBuffer({ resolveWithObject: true });
      return { mediaType: as, content: data, width: info.width, height: info.height };
    } catch {
      return undefined;
    }
  });
}

const encoders: Record<PictureType, (picture: Sharp, quality: number) => Sharp> = {
  "image/png": (picture) => picture.png({ compressionLevel: 9 }),
  "image/jpeg": (picture, quality) => picture.jpeg({ quality, mozjpeg: true }),
  "image/webp": (picture, quality) => picture.webp({ quality }),
};

const turns = perProcess("pictures", () => ({ last: Promise.resolve<unknown>(undefined) }));

/** One picture at a time: fifty million pixels take 200 MB, and every 担当者 may send pictures. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turns.last.then(work);
  turns.last = done.catch(() => undefined);
  return done;
}
