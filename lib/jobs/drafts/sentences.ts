import type { ApproveOutcome } from "./approve";
import type { DecideOutcome } from "./decide";
import type { DeleteOutcome } from "./delete";
import type { DraftRow } from "./draft";
import type { DuplicateOutcome } from "./duplicate";
import type { FillOutcome } from "./fill-from-template";
import type { SaveAndSubmitOutcome, SubmitOutcome } from "./submit";
import type { TakeOverOutcome } from "./take-over";
import type { WithdrawOutcome } from "./withdraw";

type Side = DraftRow["side"];
type Errors = string | Record<string, string>;
/** Sentences for each outcome, as each side reads it. */
type Sentences<Outcome extends string> = Record<Side, Record<Outcome, Errors>>;

const unknown = {
  staff: "この求人は見つかりません。一覧からもう一度お試しください",
  employer: "この求人は見つかりません。「求人の管理」からもう一度お試しください",
} as const;
const tooMany = "準備中の求人が多すぎます。使わない下書きを削除してから、もう一度お試しください";
const notADraft =
  "承認を申請しているか、すでに承認されたため、変更できません。「求人の管理」で確かめてください";

const saveRefusals = {
  "not-a-draft": notADraft,
  "too-many": tooMany,
  "under-way":
    "この求人には、ほかの担当者が書いている変更があります。「求人の管理」から開いて、続きを書いてください",
  "unknown-employer": { employerId: "この事業者は見つかりません。選びなおしてください" },
  published:
    "この画面を開いたあとに、ほかの職員がこの求人を公開しました。公開している内容は、下書き保存では変わりません。下の「いま保存されている内容」と見比べて、変えるときは公開のボタンを押してください",
} as const;

type Refused = Exclude<
  SaveAndSubmitOutcome["outcome"],
  "submitted" | "saved-not-submitted" | "conflict" | "posting-changed" | "missing" | "warned"
>;

export const saveSentences = {
  staff: { ...saveRefusals, unknown: unknown.staff },
  employer: { ...saveRefusals, unknown: unknown.employer },
} as const satisfies Sentences<Refused>;

const compare =
  "まだ保存していません。下の「いま保存されている内容」と見比べて、よければもう一度押してください";

/** For a 担当者; staff read the sentence of all their forms. A posting is changed by approvals of colleagues' texts and by staff. */
export const conflictSentences = {
  conflict: `この画面を開いたあとに、ほかの担当者が変更しました。${compare}`,
  "posting-changed": `この画面を開いたあとに、ほかの担当者か市が変更しました。${compare}`,
} as const;

export const submitSentences = {
  staff: { unknown: unknown.staff },
  employer: { unknown: unknown.employer },
} as const satisfies Sentences<
  Exclude<
    SubmitOutcome["outcome"],
    "submitted" | "conflict" | "missing" | "unlawful" | "over" | "unconfirmed" | "warned"
  >
>;

export const takeOverSentences = {
  unknown: "事業者を選んでから、もう一度押してください",
  nothing: "入れられる内容がありません。空いている欄には、入力してください",
} as const satisfies Record<Exclude<TakeOverOutcome, "taken-over">, string>;

export const fillSentences = {
  nothing: "ひな形を入れる欄は、すべて書いてあります。書いた内容は、そのままです",
} as const satisfies Record<Exclude<FillOutcome, "filled">, string>;

export const deleteSentences = {
  staff: {
    "not-a-draft": "公開したことのある求人は削除できません。求人のページで内容を確かめてください",
  },
  employer: { "not-a-draft": notADraft },
} as const satisfies Sentences<Exclude<DeleteOutcome, "deleted">>;

export const duplicateSentences = {
  staff: { unknown: unknown.staff, "too-many": tooMany },
  employer: { unknown: unknown.employer, "too-many": tooMany },
} as const satisfies Sentences<Exclude<DuplicateOutcome, "duplicated">>;

export const withdrawSentences = { unknown: unknown.employer } as const satisfies Record<
  Exclude<WithdrawOutcome, "withdrawn" | "decided">,
  string
>;

const decidedMeanwhile =
  "画面を開いたあとに、事業者が申請を取り下げたか、求人が変更されたか、ほかの職員が決めました。画面を読み込みなおして確かめてください";

/** For 職員, when they approve or return. */
export const decideSentences = {
  conflict: decidedMeanwhile,
  "posting-changed": decidedMeanwhile,
  unknown: "この申請は、すでにありません。承認の一覧からやり直してください",
  incomplete: "公開に必要な項目が足りません。差し戻して、直してもらってください",
  over: "掲載終了日が過ぎています。差し戻して、直してもらってください",
  "not-shown": "この事業者は公開されていません。承認するときは、先に事業者のページで公開してください",
  moved: "この求人は、いまはほかの事業者のものです。差し戻してください",
  "does-not-fit":
    "市が直した内容と合わせると、賃金の上限と下限、または掲載の開始日と終了日が合わなくなります。差し戻して、直してもらってください",
} as const satisfies Record<Exclude<ApproveOutcome["outcome"], "done" | "undecided" | "warned">, string>;

/** For each field that both have changed, until one of the two texts is chosen. */
export const undecided = "事業者と市の両方が変更しました。どちらの内容を公開するか選んでください";

export const reopenSentences = {
  conflict:
    "画面を開いたあとに、事業者が内容を直しはじめたか、ほかの職員が決めました。画面を読み込みなおして確かめてください",
  unknown: decideSentences.unknown,
} as const satisfies Record<Exclude<DecideOutcome["outcome"], "done">, string>;
