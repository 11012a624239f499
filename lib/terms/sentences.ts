import type { publishTerms } from "./publish";
import type { withdrawTerms } from "./withdraw";

/** 規約の公開, at the field 施行日. */
export const publishSentences = {
  past: "施行日は、今日か今日より後の日を入力してください",
  taken: "同じ施行日の版がすでにあります。別の日を入力するか、先にその版を取り消してください",
} as const satisfies Record<Exclude<Awaited<ReturnType<typeof publishTerms>>, "published">, string>;

/** 公開した版の取り消し */
export const withdrawSentences = {
  "in-force": "この版は施行されているか、すでに取り消されています",
} as const satisfies Record<Exclude<Awaited<ReturnType<typeof withdrawTerms>>, "withdrawn">, string>;
