import { z } from "zod";
import { deviceList } from "@/lib/csp/device-list.mjs";
import { optionalText, rowId } from "@/lib/form/fields";

export const longestNote = 500;

/** 検討リストに入れる, 外す: the id of the posting. */
export const savedJobInput = z.object({ job: rowId });

/** What a list without an account asks about. */
export const deviceListInput = z.object({ ids: z.array(rowId).max(deviceList.most) });

/** The press on the page of a posting; without a mark it asks whose press it would be. */
export const pressInput = savedJobInput.extend({ mark: z.string().max(200).optional() });

/** メモ */
export const noteInput = savedJobInput.extend({ note: optionalText("メモ", longestNote) });
