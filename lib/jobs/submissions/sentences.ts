import { longDate } from "@/lib/time/format";
import type { ApproveOutcome } from "./approve";
import type { CloseOutcome } from "./close-job";
import type { DecideOutcome } from "./decide";
import type { DeleteOutcome } from "./delete";
import type { DuplicateOutcome } from "./duplicate";
import { type ExtendOutcome, latestExtension } from "./extend-job";
import type { SaveOutcome } from "./save";
import type { SubmitOutcome } from "./submit";
import type { WithdrawOutcome } from "./withdraw";

type Errors = string | Record<string, string>;

const unknown = "この求人は見つかりません。「求人の管理」からもう一度お試しください";
const tooMany = "準備中の求人が多すぎます。使わない下書きを削除してから、もう一度お試しください";
const notADraft =
  "承認を申請しているか、すでに承認されたため、変更できません。「求人の管理」で確かめてください";

export const saveSentences = {
  unknown,
  "not-a-draft": notADraft,
  "too-many": tooMany,
  "under-way":
    "この求人には、ほかの担当者が書いている変更があります。「求人の管理」から開いて、続きを書いてください",
  conflict:
    "この画面を開いたあとに、ほかの担当者が変更しました。まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください",
} as const satisfies Record<Exclude<SaveOutcome["outcome"], "saved">, string>;

export const submitSentences = { unknown } as const satisfies Record<
  Exclude<SubmitOutcome["outcome"], "submitted" | "conflict" | "missing" | "over">,
  string
>;

export const withdrawSentences = { unknown } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn" | "decided">,
  string
>;

export const deleteSentences = { "not-a-draft": notADraft } as const satisfies Record<
  Exclude<DeleteOutcome, "deleted">,
  string
>;

export const closeSentences = { unknown } as const satisfies Record<Exclude<CloseOutcome, "closed">, string>;

export const duplicateSentences = { unknown, "too-many": tooMany } as const satisfies Record<
  Exclude<DuplicateOutcome, "duplicated">,
  string
>;

const extendSentences = {
  unknown,
  ended: "掲載が終わった求人は延長できません。複製して、もう一度申請してください",
  changed: "画面を開いたあとに、この求人が変更されました。画面を読み込みなおして確かめてください",
  underpaid:
    "新しい掲載終了日までに最低賃金が上がり、賃金の下限がそれを下回ります。「内容を変更する」から賃金を直して、承認を申請してください",
  "too-early": { closesOn: "いまの掲載終了日より後の日を入力してください" },
} as const satisfies Record<Exclude<ExtendOutcome, "extended" | "too-late">, Errors>;

export function extendErrors(outcome: Exclude<ExtendOutcome, "extended">, now: Date): Errors {
  if (outcome !== "too-late") return extendSentences[outcome];
  return { closesOn: `${longDate(latestExtension(now))}までの日を入力してください` };
}

/** For 職員, when they approve or return. */
export const decideSentences = {
  changed:
    "画面を開いたあとに、事業者が申請を取り下げたか、求人が変更されたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
  incomplete: "公開に必要な項目が足りません。差し戻して、直してもらってください",
  over: "掲載終了日が過ぎています。差し戻して、直してもらってください",
  "not-shown": "この事業者は公開されていません。承認するときは、先に事業者のページで公開してください",
  moved: "この求人は、いまはほかの事業者のものです。差し戻してください",
} as const satisfies Record<Exclude<ApproveOutcome | DecideOutcome, "decided">, string>;
