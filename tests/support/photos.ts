import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { ApprovedEmployerUser, Staff } from "@/lib/actors";
import { addPhoto } from "@/lib/employers/photos/add";
import { findPhotos } from "@/lib/employers/photos/find";

/** A picture of noise, which no other call makes. */
export async function picture(width = 60, height = 40): Promise<Buffer> {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

export const upload = (content: Buffer, name = "IMG_0123.JPG") => new File([new Uint8Array(content)], name);

/** Adds a photo as this author, and returns its id and file. */
export async function addedPhoto(
  author: Staff | ApprovedEmployerUser,
  employerId: string,
  alt = "港に面した2階建ての工場",
  now = new Date("2026-05-12T10:00:00+09:00"),
) {
  const all = async () => {
    const { shown, proposed } = await findPhotos(employerId);
    return [...(proposed ?? []), ...shown];
  };
  const before = new Set((await all()).map(({ id }) => id));
  const answer = await addPhoto(author, { employerId, alt, file: upload(await picture()) }, now);
  if (answer.outcome !== "added") throw new Error(`not added: ${answer.outcome}`);
  const photo = (await all()).find(({ id }) => !before.has(id));
  if (!photo) throw new Error("no photo");
  return photo;
}
