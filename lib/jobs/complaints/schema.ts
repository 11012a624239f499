import { z } from "zod";
import { longText, optionalText, rowId, version } from "@/lib/form/fields";
import { type ComplaintKind, complaintKindLabels, complaintLabels } from "./labels";

// Not the list of the database schema, which must not come into the bundle of a form.
const kinds = Object.keys(complaintKindLabels) as [ComplaintKind, ...ComplaintKind[]];

/** The form 「掲載内容が事実と違うとき」. */
export const complaintInput = z
  .object({
    job: rowId,
    kind: z.enum(kinds, `${complaintLabels.kind}を選んでください`),
    text: optionalText(complaintLabels.text, 1000),
  })
  .refine(({ kind, text }) => kind !== "other" || text !== "", {
    path: ["text"],
    message: `「${complaintKindLabels.other}」を選んだときは、${complaintLabels.text}を入力してください`,
  });

export type ComplaintInput = z.output<typeof complaintInput>;

/** 対応済みにする, in the version that the page showed. */
export const settleInput = z.object({ id: rowId, version, note: longText(complaintLabels.note, 1000) });

export type SettleInput = z.output<typeof settleInput>;
