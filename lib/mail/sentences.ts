import type { MarkHandledOutcome } from "./mark-handled";

/** 対応済みにする */
export const markHandledSentences = {
  unknown: "このメールは見つかりません。画面を読み込みなおしてください",
} as const satisfies Record<Exclude<MarkHandledOutcome, "handled">, string>;
