import { z } from "zod";
import { optionalText, rowId, version } from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { type JobField, jobFields } from "@/lib/jobs/fields";
import { jobInput, jobTarget, ownJobInput } from "@/lib/jobs/schema";
import type { Choices } from "./merge";

/** The answer to warnings: lib/jobs/acknowledge.ts. */
const acknowledgement = {
  warningsSeen: z.string().max(100).default(""),
  warningReason: optionalText("理由", 500),
};

/** 公開する and 承認を申請する on the page of a text. */
export const publishTarget = jobTarget.extend(acknowledgement);

const saved = {
  ...publishTarget.shape,
  /** The public posting that the form changes; "" for a new one. */
  jobId: z
    .union([z.literal(""), rowId])
    .default("")
    .transform((id) => id || null),
  /** The version of that posting from which the form was filled. */
  jobVersion: version.default(0),
  /** The button that was pressed: 下書き保存, 変更を公開する, or the one that hands over. The check in the browser runs without it. */
  intent: z.enum(["save", "change", "submit"], "ボタンをもう一度押してください").default("save"),
};

/** The form of a 求人 for staff. */
export const staffDraftInput = jobInput.safeExtend(saved);
/** The form of a 求人 for a 事業者. */
export const ownDraftInput = ownJobInput.safeExtend(saved);

/** The field in which staff choose between two texts of `field`. */
export const choiceName = <F extends JobField>(field: F) => `choose-${field}` as const;
const choice = z.enum(["submitted", "current"]).optional();
const choiceFields = Object.fromEntries(jobFields.map((field) => [choiceName(field), choice]));

/** For a decision of staff: the submission and the public posting beside it, in the versions that the page showed. */
export const approvalTarget = z
  .object({ ...choiceFields, ...publishTarget.shape, jobVersion: version })
  .transform((input) => {
    const { id, version, jobVersion, warningsSeen, warningReason } = input;
    const chosen: Record<string, unknown> = input;
    const choices = Object.fromEntries(
      jobFields.map((field) => [field, chosen[choiceName(field)]]),
    ) as Choices;
    return { id, version, jobVersion, warningsSeen, warningReason, choices };
  });
/** 審査中に戻す, in the version that the page showed. */
export const reopenTarget = jobTarget.extend({ version });
export const pickedSubmissionsInput = picked("承認する求人を選んでください");
