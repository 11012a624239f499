import { z } from "zod";
import { day, line, longText, rowId } from "@/lib/form/fields";

/** 規約の新しい版 */
export const termsInput = z.object({
  effectiveOn: day("施行日"),
  summary: line("変更の要点", 200),
  body: longText("規約の本文", 50_000),
});

/** 公開した版の取り消し */
export const termsWithdrawInput = z.object({ id: rowId });

/** 「確認しました」 of a member; the day names the version that was shown. */
export const termsSeenInput = z.object({ effectiveOn: day("施行日") });

export type TermsInput = z.output<typeof termsInput>;
