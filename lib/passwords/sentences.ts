import type { Weakness } from "./rules";

/** Why a new password is refused, and how to find a better one. */
export const weaknessSentences = {
  common: "多くの人が使っていて、推測されやすいパスワードです。別のものを入力してください",
  "site-word": "サイトの名前やメールアドレスから推測されやすいパスワードです。別のものを入力してください",
  guessable: "推測されやすいパスワードです。もう少し長くするか、言葉を足してください",
} as const satisfies Record<Weakness, string>;
