import type { keepAccount } from "./keep-account";
import type { resumeApplicant } from "./resume";
import type { signOutApplicant } from "./sign-out";
import type { suspendApplicant } from "./suspend";
import type { unsubscribe } from "./unsubscribe";

type OutcomeOf<Verb extends (...given: never[]) => Promise<string>> = Awaited<ReturnType<Verb>>;

const unknownLink = "URLが正しくありません。メールのURLをもう一度開いてください";

/** 「利用を続ける」 */
export const keepAccountSentences = {
  unknown: unknownLink,
  gone: "このアカウントは、すでに削除されています。新しく求職者登録をしてください",
} as const satisfies Record<Exclude<OutcomeOf<typeof keepAccount>, "kept">, string>;

/** 配信を停止する */
export const unsubscribeSentences = {
  unknown: unknownLink,
  deleted:
    "このメールをお届けしたアカウントは、すでに削除されています。もう一度登録された方は、ログインして「メール配信・アカウント設定」で変更してください",
} as const satisfies Record<Exclude<OutcomeOf<typeof unsubscribe>, "unsubscribed">, string>;

type StaffStep = OutcomeOf<typeof suspendApplicant | typeof resumeApplicant | typeof signOutApplicant>;

/** Why a step that staff take for an applicant was not taken. */
export const staffStepSentences = {
  unknown: "この方の登録は、すでにありません。求職者の一覧からやり直してください",
} as const satisfies Record<Exclude<StaffStep, "suspended" | "resumed" | "signed-out">, string>;
