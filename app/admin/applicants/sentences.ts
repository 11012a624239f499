import type { Slip } from "@/lib/callers/slip";
import { mailKindLabels } from "@/lib/mail/labels";
import type { RecentMail } from "@/lib/mail/recent";

export const unknownSentence =
  "登録も申請もなく、最近30日にお送りしたメールもありません。アドレスを1文字ずつ確かめて、それでも同じなら、求職者登録を申請していただいてください";

export function slipSentence({ likely, slipped }: Slip): string | undefined {
  if (slipped) {
    return `同じ方かもしれない申請か登録が、打ち間違いのアドレス（＠より後ろが ${slipped}）であります。正しいアドレスで、もう一度申請していただいてください`;
  }
  return likely && `＠より後ろは ${likely} ではありませんか。お電話の方に確かめてください`;
}

export function mailKind(kind: string): string {
  return mailKindLabels[kind] ?? "そのほかのメール";
}

/** What became of a mail, in words to be read out. */
export function mailOutcome({
  state,
  attempts,
  lastError,
}: Pick<RecentMail, "state" | "attempts" | "lastError">) {
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

const otherRefusal =
  "アドレスを1文字ずつ確かめてください。同じことが続くときは、システムの担当者に知らせてください。";

/** The provider's names of what it will never take. */
const refusals: Record<string, string> = {
  validation_error: "アドレスの書き方が受け付けられませんでした。1文字ずつ確かめてください。",
  invalid_parameter: "アドレスの書き方が受け付けられませんでした。1文字ずつ確かめてください。",
  invalid_from_address: "市の送信元アドレスの設定に問題があります。システムの担当者に知らせてください。",
  missing_required_field: "システムの問題です。システムの担当者に知らせてください。",
};
