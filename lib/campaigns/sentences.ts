import type { CancelOutcome } from "./cancel";
import type { ConfirmOutcome } from "./confirm";
import type { DeleteDraftOutcome } from "./delete-draft";
import type { HandOverOutcome } from "./hand-over";
import type { ResumeOutcome } from "./resume";
import type { ReturnOutcome } from "./return";
import type { SaveOutcome } from "./save";
import type { SendTestOutcome } from "./send-test";
import type { StopOutcome } from "./stop";

/** For the whole form, or by the name of a field. */
type Sentence = string | Record<string, string>;

const unknown = "このメールは見つかりません。一覧からもう一度お試しください";
const changed =
  "この画面を開いたあとに、このメールが変わりました（同じ操作がすでに行われたのかもしれません）。画面を読み込みなおして確かめてください";
const noBody = "本文を入力してから、確認画面へ進んでください";

export const saveSentences = {
  unknown,
  "no-body": { body: noBody },
  "no-notice": { noticeId: "このお知らせは見つかりません。選びなおしてください" },
  confirmed: "このメールは、すでに配信が決まっています。直すときは、先に配信を取り消してください",
} as const satisfies Record<
  Exclude<SaveOutcome["outcome"], "saved" | "conflict" | "foreign-links">,
  Sentence
>;

/** `links`: those to other sites (links.ts). `home`: the address of this site. */
export function foreignLinksSentence(links: string[], home: string): string {
  const some = links.slice(0, 3).join("、");
  return `メールのリンクは、このサイト（${home}）のページだけにできます。ほかのサイトの案内は、お知らせに書き、下の「お知らせ」でそれを選んでください。電話番号とメールアドレスは、リンクにせずに書いてください。外すリンク：${some}`;
}

/** "unknown" has no sentence, because it means a repeated press. */
export const deleteDraftSentences = {
  "no-draft": "下書きではないので、削除できません。画面を読み込みなおしてください",
} as const satisfies Record<Exclude<DeleteDraftOutcome, "deleted" | "unknown">, Sentence>;

export const sendTestSentences = { unknown, "no-body": noBody } as const satisfies Record<
  Exclude<SendTestOutcome, "sent">,
  Sentence
>;

export const handOverSentences = { unknown, conflict: changed, "no-body": noBody } as const satisfies Record<
  Exclude<HandOverOutcome["outcome"], "done">,
  Sentence
>;

export const returnSentences = { unknown, conflict: changed } as const satisfies Record<
  Exclude<ReturnOutcome["outcome"], "done">,
  Sentence
>;

export const confirmSentences = {
  unknown,
  conflict: changed,
  "no-body": noBody,
  nobody: "配信対象の方が一人もいません。配信対象を変えるか、登録を待ってください",
  past: { sendsAt: "配信日時が過ぎています。これからの日時を入力するか、「すぐに配信する」を選んでください" },
  "too-late": { sendsAt: "配信日時が1年より先です。年を確かめてください" },
  "notice-later": {
    sendsAt:
      "配信の時に、お知らせがまだ公開されていません。お知らせの公開日時より後の日時を入力するか、お知らせを先に公開してください",
  },
} as const satisfies Record<Exclude<ConfirmOutcome["outcome"], "done">, Sentence>;

export const cancelSentences = {
  unknown,
  started: "配信は、もう始まっています。止めるときは「中止する」を押してください",
} as const satisfies Record<Exclude<CancelOutcome, "cancelled">, Sentence>;

/** Of stopping and of resuming. */
export const runningSentences = {
  unknown,
  ended: "配信は、もう終わっています。画面を読み込みなおして確かめてください",
  "not-begun": changed,
} as const satisfies Record<Exclude<StopOutcome | ResumeOutcome, "stopped" | "resumed">, Sentence>;
