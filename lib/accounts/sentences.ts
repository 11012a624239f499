import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import type { LoginRefusal } from "./authenticate";
import type { Unconfirmed } from "./reauthenticate";

/** What to switch on. The name of the setting differs between browsers. */
export const cookiesNeeded =
  "お使いのブラウザーの設定で、Cookie（クッキー）の受け入れを有効にして、もう一度お試しください";

export const loginNeedsCookies = `Cookieを使わない設定のため、ログインできません。${cookiesNeeded}`;

/** What a form says when the current password is missing, wrong or cannot be checked now. */
const unconfirmedErrors = {
  "password-needed": { currentPassword: "現在のパスワードを入力してください" },
  "wrong-password": { currentPassword: "現在のパスワードが違います。もう一度入力してください" },
  busy: { "": busySentence },
} as const satisfies Record<Exclude<Unconfirmed["outcome"], "limited">, Record<string, string>>;

export function refuseUnconfirmed(answer: Unconfirmed): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  return refuse(unconfirmedErrors[answer.outcome]);
}

/** `loginId`: the label of the address on the form. */
const loginErrors = (loginId: string, hint: string) =>
  ({
    wrong: { password: `${loginId}かパスワードが違います。もう一度確かめて入力してください${hint}` },
    busy: { "": busySentence },
  }) satisfies Record<Exclude<LoginRefusal["outcome"], "limited">, Record<string, string>>;

// For everybody: whether a registration of this address waits must not show.
const finishFirst =
  "。はじめて登録する方は、お送りしたメールのURLから登録の手続きを完了させると、ログインできるようになります";

/** For the ログイン page of 求職者 and 事業者. */
export function refusePublicLogin(answer: LoginRefusal): Refusal {
  return refuseLogin(answer, "ログインID", finishFirst);
}

export function refuseLogin(answer: LoginRefusal, loginId: string, hint = ""): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  return refuse(loginErrors(loginId, hint)[answer.outcome]);
}
