import { z } from "zod";
import { deviceList } from "@/lib/csp/device-list.mjs";
import { optionalText, rowId } from "@/lib/form/fields";

export const longestNote = 500;

/** 検討リストに入れる, 外す: the id of the posting. */
export const savedJobInput = z.object({ job: rowId });

/** What a list without an account asks about. */
export const deviceListInput = z.object({ ids: z.array(rowId).max(deviceList.most) });

/** A page asks which of its postings are in the list, and whose list it would be; a press carries the mark that came back. */
export const pressInput = z.union([
  savedJobInput.extend({ mark: z.string().max(200) }),
  z.object({ jobs: z.array(rowId).max(deviceList.most) }),
]);

/** メモ */
export const noteInput = savedJobInput.extend({ note: optionalText("メモ", longestNote) });
