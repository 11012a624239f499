import type { Unconfirmed } from "@/lib/accounts/reauthenticate";
import { busySentence } from "@/lib/form/sentences";
import type { AddOutcome } from "./add";
import type { ChangePasswordOutcome } from "./change-password";
import type { ManageRefusal } from "./manage";
import type { ReissueOutcome } from "./reissue-password";
import type { SecondFactorRefusal } from "./second-factor";
import type { ConfirmTotpOutcome } from "./set-up-totp";

/** Why a change to another person's account was not made. */
export const manageSentences = {
  own: "自分自身の権限、停止、再発行、リセットは、ほかの管理者に依頼してください。管理者が一人もいなくなることを防ぐためです",
  denied: "この操作は、管理者だけが行えます",
  unknown: "この職員は見つかりません。一覧からもう一度お試しください",
} as const satisfies Record<ManageRefusal["outcome"], string>;

/** 職員の新規作成 */
export const addSentences = {
  taken: "このメールアドレスの職員は、すでに登録されています。一覧で確かめてください",
  busy: busySentence,
} as const satisfies Record<Exclude<AddOutcome["outcome"], "added">, string>;

/** 初期パスワード再発行 */
export const reissueSentences = {
  ...manageSentences,
  conflict:
    "この画面を開いたあとに、この職員の登録が変わりました（同じ操作がすでに行われたのかもしれません）。画面を読み込みなおして確かめてください",
  busy: busySentence,
} as const satisfies Record<Exclude<ReissueOutcome["outcome"], "reissued">, string>;

const signedOut = "ログインの有効時間が切れました。もう一度ログインしてください";

// A code is made from the time of the phone; the server takes half a minute on either side.
const clockHint =
  "続けて違うときは、スマートフォンの時計がずれています。設定の「日付と時刻」で「自動設定」をオンにしてください";

/** 確認コード and 回復コード */
export const secondFactorSentences = {
  wrong: `確認コードが違うか、すでに使われています。認証アプリに次のコードが出るのを待って入力してください。${clockHint}`,
  "signed-out": signedOut,
} as const satisfies Record<Exclude<SecondFactorRefusal["outcome"], "limited">, string>;

/** 二段階認証の設定 */
export const confirmTotpSentences = {
  wrong: `確認コードが違います。アプリに次のコードが出るのを待って入力してください。${clockHint}`,
  "not-begun": "画面を読み込みなおして、もう一度お試しください",
} as const satisfies Record<Exclude<ConfirmTotpOutcome["outcome"], "confirmed">, string>;

/** パスワード変更. The sentences about a weak password and about the current one are those of every kind of account. */
export const changePasswordSentences = {
  same: "いまのパスワードと同じです。別のパスワードを入力してください",
  "signed-out": signedOut,
} as const satisfies Record<
  Exclude<ChangePasswordOutcome["outcome"], "changed" | "weak" | Unconfirmed["outcome"]>,
  string
>;
