import sharp, { type Sharp } from "sharp";
import type { MediaType } from "./kinds";

export type PictureType = Exclude<MediaType, "application/pdf">;

// A small file may unfold to gigabytes. Cameras of phones make up to 50 million pixels.
const mostPixels = 50_000_000;

// One core for a picture: the others go on serving pages.
sharp.concurrency(1);

/**
 * The picture made anew from its pixels: place of shooting, comments and whatever else rode along stay behind.
 * Undefined when it cannot be read to its end. `fit`: the frame that it is shrunk into; it is never enlarged. `as`: the
 * kind it becomes.
 */
export async function remakePicture(
  content: Buffer,
  mediaType: PictureType,
  { fit, as = mediaType }: { fit?: { width: number; height: number }; as?: PictureType } = {},
): Promise<Buffer | undefined> {
  try {
    // The content decides, never a loader for something else: sharp alone would also read SVG, GIF and TIFF.
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
