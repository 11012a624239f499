import { longDate } from "@/lib/time/format";
import type { CloseOutcome } from "./close";
import { type ExtendOutcome, latestExtension } from "./extend";

type Errors = string | Record<string, string>;

const unknown = "この求人は見つかりません。「求人の管理」からもう一度お試しください";

export const closeSentences = { unknown } as const satisfies Record<Exclude<CloseOutcome, "closed">, string>;

const extendSentences = {
  unknown,
  ended: "掲載が終わった求人は延長できません。複製して、もう一度申請してください",
  changed: "画面を開いたあとに、この求人が変更されました。画面を読み込みなおして確かめてください",
  underpaid:
    "新しい掲載終了日までに最低賃金が上がり、賃金の下限がそれを下回ります。「内容を変更する」から賃金を直して、承認を申請してください",
  incomplete:
    "求人に必要な項目が増えています。「内容を変更する」から足りない項目を入力して、承認を申請してください",
  "too-early": { closesOn: "いまの掲載終了日より後の日を入力してください" },
} as const satisfies Record<Exclude<ExtendOutcome, "extended" | "too-late">, Errors>;

export function extendErrors(outcome: Exclude<ExtendOutcome, "extended">, now: Date): Errors {
  if (outcome !== "too-late") return extendSentences[outcome];
  return { closesOn: `${longDate(latestExtension(now))}までの日を入力してください` };
}
