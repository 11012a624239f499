import { z } from "zod";
import { optionalText, rowId } from "@/lib/form/fields";

export const longestNote = 500;

/** 検討リストに入れる, 外す: the id of the posting. */
export const savedJobInput = z.object({ job: rowId });

/** メモ */
export const noteInput = savedJobInput.extend({ note: optionalText("メモ", longestNote) });
