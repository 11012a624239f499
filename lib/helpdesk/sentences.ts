import type { MailTrouble } from "@/lib/applicants/mail-trouble";
import { busySentence } from "@/lib/form/sentences";
import type { MailAnswer } from "@/lib/mail/answer";
import { mailKindLabels } from "@/lib/mail/labels";
import type { RecentMail } from "@/lib/mail/recent";
import { longDate, longMoment } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import type { SubjectMail } from "./recent-mails";
import type { ResendOutcome } from "./resend-mail";
import type { resetSubjectLimits } from "./reset-limits";
import type { SearchOutcome } from "./search";
import type { EmployerUserStepOutcome } from "./suspend-employer-user";
import type { Typo } from "./typo";

const unknownSentence =
  "求職者としても事業者としても登録や申請がなく、最近30日にお送りしたメールもありません。アドレスを1文字ずつ確かめて、それでも同じなら、求職者登録か事業者登録を申請していただいてください";

/** 「メールが来ない」: why a search found nobody. */
export function searchSentence(answer: Exclude<SearchOutcome, { outcome: "found" }>): string {
  switch (answer.outcome) {
    case "unknown-handle":
      return "この識別名の登録はありません。1文字ずつ読み上げていただき、確かめてください";
    case "unknown-address":
      return `未登録です。${typoSentence(answer.typo) ?? unknownSentence}`;
  }
}

/** 登録メールを再送 */
export const resendSentences = {
  "nothing-to-send": "いまは、お送りできるメールがありません",
  busy: busySentence,
} as const satisfies Record<Exclude<ResendOutcome["outcome"], "accepted" | "limited">, string>;

export function resendLimitedSentence(until: Date): string {
  return `短い間に何通も申請があったため、${longMoment(until)}まで送れません。急ぐときは、先に「ログイン制限を解除」をしてください`;
}

/** 停止 and 再開 of one 担当者 */
export const employerUserStepSentences = {
  unknown: "この担当者の登録は、すでにありません。求職者の一覧からやり直してください",
} as const satisfies Record<Exclude<EmployerUserStepOutcome, "done">, string>;

/** ログイン制限を解除 */
export const resetLimitsSentences = {
  unknown: "この方の登録は、すでにありません。求職者の一覧からやり直してください",
} as const satisfies Record<Exclude<Awaited<ReturnType<typeof resetSubjectLimits>>, "lifted">, string>;

export function typoSentence({ likely, mistyped }: Typo): string | undefined {
  if (mistyped) {
    return `同じ方かもしれない申請か登録が、打ち間違いのアドレス（＠より後ろが ${mistyped}）であります。正しいアドレスで、もう一度申請していただいてください`;
  }
  return likely && `＠より後ろは ${likely} ではありませんか。お電話の方に確かめてください`;
}

export function mailKind(kind: string): string {
  return mailKindLabels[kind] ?? "そのほかのメール";
}

/** What became of a mail, worded so that a 職員 can read it out. */
export function mailOutcome({
  state,
  attempts,
  lastError,
  bouncedAt,
}: Pick<RecentMail, "state" | "attempts" | "lastError"> & { bouncedAt?: Date | null }) {
  if (bouncedAt) return answerSentences.bounced;
  switch (state) {
    case "accepted":
      return "配信サービスが受け付けました。受信箱にないときは、迷惑メールの設定で止まっていることがあります。";
    case "failed":
      return `配信サービスに断られました。${refusals[lastError ?? ""] ?? otherRefusal}`;
    case "unclear":
      return "要確認：届いたかどうか分かりません。自動では送り直しません。届いていなければ、もう一度お送りください。";
    default:
      return attempts > 0 || lastError
        ? "送信待ち：送ろうとしましたが、まだ受け付けられていません。自動で送り直します。"
        : "送信待ち：順番に送っています。ふつうは1分ほどで送られます。";
  }
}

export function subjectMailName({ sentAs }: SubjectMail): string {
  return sentAs.as === "account-mail" ? mailKind(sentAs.kind) : `市からのお知らせメール「${sentAs.subject}」`;
}

/** The same for any mail of a subject, with what the receiving server has reported since. */
export function subjectMailOutcome(mail: SubjectMail): string {
  if (mail.answer) return answerSentences[mail.answer];
  if (mail.skipReason) return `お送りしていません：${skipSentences[mail.skipReason]}`;
  if (mail.sentAs.as === "campaign" && mail.state === "unclear") {
    return "要確認：届いたかどうか分かりません。自動では送り直しません。内容は、求職者メニューの「市からのお知らせ」で読めます。";
  }
  const { state, attempts, lastError } = mail;
  return mailOutcome({
    state: state === "waiting" || state === "skipped" ? "queued" : state,
    attempts,
    lastError,
  });
}

/** 配達済, 遅延, 宛先不明, 迷惑メール報告, each with what the 職員 says by telephone. */
const answerSentences: Record<MailAnswer, string> = {
  delivered:
    "配達済：受信側のメールサーバーに届きました。受信箱にないときは、迷惑メールフォルダと、携帯電話会社の受信設定を確かめていただいてください。",
  delayed:
    "遅延：受信側のメールサーバーが、まだ受け取っていません。受信箱がいっぱいではないか、確かめていただいてください。自動で送り直しています。",
  bounced:
    "宛先不明：メールが戻ってきました。アドレスが今も使えるか、確かめていただいてください。使えないときは、新しいアドレスで登録していただきます。",
  complained:
    "迷惑メール報告：届きましたが、迷惑メールとして報告されました。メールソフトで「迷惑メールではない」を選んでいただいてください。",
};

const skipSentences: Record<NonNullable<SubjectMail["skipReason"]>, string> = {
  left: "アカウントが削除されていました。",
  suspended: "利用を停止していました。",
  "opted-out": "配信を希望しないが選ばれていました。",
  "other-attribute": "配信対象と属性が違いました。",
  unreachable: "宛先不明か迷惑メール報告のため、配信を止めていました。",
};

/** Why an applicant gets no 市からのお知らせメール, and how to start them again. */
export function mailTroubleSentence({ trouble, since }: MailTrouble): string {
  const why = trouble === "bounced" ? "宛先不明のため" : "迷惑メールとして報告されたため";
  return `${why}、${longDate(japanDate(since))}から止めています。アドレスや受信の設定を直していただいたあと、ご本人が求職者メニューの「メール配信・アカウント設定」で［配信を再開する］を押すと、またお送りします。手続きのメールは、いまもお送りします。`;
}

const otherRefusal =
  "アドレスを1文字ずつ確かめてください。同じことが続くときは、システムの担当者に知らせてください。";

/** By the provider's names of permanent errors. */
const refusals: Record<string, string> = {
  validation_error: "アドレスの書き方が受け付けられませんでした。1文字ずつ確かめてください。",
  invalid_parameter: "アドレスの書き方が受け付けられませんでした。1文字ずつ確かめてください。",
  invalid_from_address: "市の送信元アドレスの設定に問題があります。システムの担当者に知らせてください。",
  missing_required_field: "システムの問題です。システムの担当者に知らせてください。",
};
