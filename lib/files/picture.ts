import sharp, { type Sharp } from "sharp";
import type { MediaType } from "./kinds";

export type PictureType = Exclude<MediaType, "application/pdf">;

// A small file may decode to gigabytes (decompression bomb). Cameras of phones make up to 50 million pixels.
const mostPixels = 50_000_000;

// Decoding uses one core: the others keep serving pages.
sharp.concurrency(1);

/**
 * Encodes the picture again from its pixels, without metadata such as where it was taken. Undefined when it cannot be
 * decoded completely. `fit`: the frame in pixels that it is shrunk into; it is never enlarged. `as`: the media
 * type of the result.
 */
export async function remakePicture(
  content: Buffer,
  mediaType: PictureType,
  { fit, as = mediaType }: { fit?: { width: number; height: number }; as?: PictureType } = {},
): Promise<Buffer | undefined> {
  try {
    // sharp also reads SVG, GIF and TIFF. Only the media type that was found in the content is accepted.
    const picture = sharp(content, { limitInputPixels: mostPixels, failOn: "error", pages: 1 }).autoOrient();
    const { format } = await picture.metadata();
    if (`image/${format}` !== mediaType) return undefined;
    if (fit) picture.resize({ ...fit, fit: "inside", withoutEnlargement: true });
    return await encoders[as](picture).toBuffer();
  } catch {
    return undefined;
  }
}

const encoders: Record<PictureType, (picture: Sharp) => Sharp> = {
  "image/png": (picture) => picture.png({ compressionLevel: 9 }),
  "image/jpeg": (picture) => picture.jpeg({ quality: 88, mozjpeg: true }),
  "image/webp": (picture) => picture.webp({ quality: 88 }),
};
