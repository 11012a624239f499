import { limitedSentence } from "@/lib/form/sentences";
import { Refusal, refuse } from "@/lib/form/state";
import { complaintLabels } from "./labels";
import type { SendOutcome } from "./send";
import type { SettleOutcome } from "./settle";

type NotSent = Exclude<SendOutcome, { outcome: "sent" }>;
type NotSettled = Exclude<SettleOutcome, { outcome: "done" }>;

// "limited" is not in the table, because its sentence contains a time.
const sendSentences = {
  unknown: "この求人は見つかりません。お手数ですが、市にお電話でお知らせください",
} as const satisfies Record<Exclude<NotSent["outcome"], "limited">, string>;

const settleSentences = {
  conflict: "この画面を開いたあとに対応済みにしました。下の「いま保存されている内容」を確かめてください",
  unknown: "この連絡は、すでにありません。一覧からやり直してください",
} as const satisfies Record<NotSettled["outcome"], string>;

export function refuseSend(answer: NotSent): Refusal {
  return refuse(answer.outcome === "limited" ? limitedSentence(answer.until) : sendSentences[answer.outcome]);
}

/** The second of two 職員 reads who settled it, and what the first one did. */
export function refuseSettle(answer: NotSettled): Refusal {
  if (answer.outcome === "unknown") return refuse(settleSentences.unknown);
  const { by = "ほかの職員", current } = answer;
  return new Refusal(
    { "": `${by}が、${settleSentences.conflict}` },
    { current: [{ label: complaintLabels.note, text: current.note ?? "" }] },
  );
}
