import { z } from "zod";
import { longText, rowId, version } from "@/lib/form/fields";

/** 差し戻し or 却下 of what was submitted: the row in the version that the page showed, and the reason that is mailed. */
export const reasonedDecisionInput = z.object({ id: rowId, version, reason: longText("理由", 1000) });

export type ReasonedDecisionInput = z.output<typeof reasonedDecisionInput>;
