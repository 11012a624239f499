import { z } from "zod";
import { rowId, version } from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { jobInput, jobTarget, ownJobInput } from "@/lib/jobs/schema";

const saved = {
  ...jobTarget.shape,
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

/** For a decision of staff: the submission and the public posting beside it, in the versions that the page showed. */
export const approvalTarget = jobTarget.extend({ jobVersion: version });
/** 審査中に戻す, in the version that the page showed. */
export const reopenTarget = jobTarget.extend({ version });
export const pickedSubmissionsInput = picked("承認する求人を選んでください");
