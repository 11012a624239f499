import { unknownEmployer } from "@/lib/employers/listing/sentences";
import type { ResumeOutcome } from "./resume";
import type { SuspendOutcome } from "./suspend";

/** 停止 of a 事業者 */
export const suspendSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<SuspendOutcome, "suspended">,
  string
>;

/** 再開 of a 事業者 */
export const resumeSentences = { unknown: unknownEmployer } as const satisfies Record<
  Exclude<ResumeOutcome, "resumed">,
  string
>;
