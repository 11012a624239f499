import { site } from "@/lib/site";

const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** Says when to come back and whom to call, and nothing about whether an address is known. */
export function limitedSentence(until: Date): string {
  return `短い間に何度も操作があったため、いったん受け付けを止めています。${clock.format(until)}を過ぎてから、もう一度お試しください。お急ぎの場合は、お電話ください（${site.phone}）。`;
}

export const busySentence =
  "ただいま大変混み合っています。入力した内容は送信されていません。1分ほどたってから、もう一度お試しください。";

/** Why 認証 with a mailed link does not go on. */
export const linkRefusals = {
  busy: busySentence,
  used: "すでに手続き済みです。ログインページからログインしてください",
  expired: "URLの有効期限が切れています。お手数ですが、もう一度申請してください",
  unknown: "URLが正しくありません。メールのURLをもう一度開いてください",
} as const;

export const mailedPasswordWrong =
  "ログインIDかパスワードが違います。メールに記載されたものを入力してください";

/** Why a new password is refused, and how to find a better one. */
export const weaknesses = {
  common: "多くの人が使っていて、推測されやすいパスワードです。別のものを入力してください",
  "site-word": "サイトの名前やメールアドレスから推測されやすいパスワードです。別のものを入力してください",
  guessable: "推測されやすいパスワードです。もう少し長くするか、言葉を足してください",
} as const;

/** What a sensitive form says when the password it asked for again is missing or wrong. */
export const currentPasswordErrors = {
  "password-needed": { currentPassword: "現在のパスワードを入力してください" },
  "wrong-password": { currentPassword: "現在のパスワードが違います。もう一度入力してください" },
} as const;
