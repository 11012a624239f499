import { z } from "zod";
import { chosenPicture } from "@/lib/files/schema";
import { line, rowId, version } from "@/lib/form/fields";
import { altLabel, leastAlt, mostAlt } from "./labels";

const fileName = /\.(jpe?g|png|webp|heic|gif)$|^(img|dsc[nf]?|pxl)[-_ ]?\d+$/i;

const alt = line(altLabel, mostAlt).pipe(
  z
    .string()
    .refine(
      (typed) => [...typed].length >= leastAlt,
      `${altLabel}は${leastAlt}文字以上で、何が写っているかを入力してください`,
    )
    .refine(
      (typed) => !fileName.test(typed),
      `${altLabel}には、ファイルの名前ではなく、何が写っているかを入力してください`,
    ),
);

export const addPhotoInput = z.object({ alt, file: chosenPicture });

/** `seenFile`, `seenAlt`: the photo as the page showed it. Without a file the picture stays. */
export const changePhotoInput = z.object({
  id: rowId,
  alt,
  file: chosenPicture.optional(),
  seenFile: rowId,
  seenAlt: z.string().max(200),
});

export const photoIdInput = z.object({ id: rowId });

/** All photos in the order that they shall have, their ids with commas between them. */
export const reorderPhotosInput = z.object({
  order: z
    .string("画面を読み込みなおして、もう一度お試しください")
    .max(200, "画面を読み込みなおして、もう一度お試しください")
    .transform((ids) => ids.split(",")),
});

export const photosVersionInput = z.object({ version });

/** Of staff, who say for which 事業者. */
const forEmployer = { employer: rowId };
export const staffAddPhotoInput = addPhotoInput.extend(forEmployer);
export const staffChangePhotoInput = changePhotoInput.extend(forEmployer);
export const staffPhotoIdInput = photoIdInput.extend(forEmployer);
export const staffReorderPhotosInput = reorderPhotosInput.extend(forEmployer);

/** The photos that a 職員 decides on, in the version that the page showed; the id is that of the 事業者. */
export const photosTarget = z.object({ id: rowId, version });

export type AddPhotoInput = z.output<typeof addPhotoInput>;
export type ChangePhotoInput = z.output<typeof changePhotoInput>;
