import { z } from "zod";
import { day, line, longText, rowId } from "@/lib/form/fields";
import { termsLabels } from "./labels";

/** 規約の新しい版 */
export const termsInput = z.object({
  effectiveOn: day(termsLabels.effectiveOn),
  summary: line(termsLabels.summary, 200),
  body: longText(termsLabels.body, 50_000),
});

/** 公開した版の取り消し */
export const termsWithdrawInput = z.object({ id: rowId });

/** 「確認しました」 of an applicant; the day names the version that was shown. */
export const termsSeenInput = z.object({ effectiveOn: day(termsLabels.effectiveOn) });

export type TermsInput = z.output<typeof termsInput>;
