import { z } from "zod";
import { day, rowId, version } from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { jobTarget, ownJobInput } from "@/lib/jobs/schema";

/** The form of a 求人 by a 事業者. */
export const submissionInput = ownJobInput.safeExtend({
  ...jobTarget.shape,
  /** The public posting that it changes; "" for a new one. */
  jobId: z
    .union([z.literal(""), rowId])
    .default("")
    .transform((id) => id || null),
  /** The button that was pressed. The check in the browser runs without it. */
  intent: z.enum(["save", "submit"], "ボタンをもう一度押してください").default("save"),
});

export const extensionInput = jobTarget.extend({ closesOn: day("新しい掲載終了日") });

/** For a decision of staff: the submission and the public posting beside it, in the versions that the page showed. */
export const approvalTarget = jobTarget.extend({ jobVersion: version });
export const pickedSubmissionsInput = picked("承認する求人を選んでください");
