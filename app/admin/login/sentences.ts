import { busySentence, currentPasswordErrors, limitedSentence, weaknesses } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import type { changePassword } from "@/lib/staff/change-password";
import type { NoSecondFactor } from "@/lib/staff/second-factor";

const signedOut = "ログインの有効時間が切れました。もう一度ログインしてください";

/** Why a code was not taken. */
export function refuseCode(answer: NoSecondFactor): Refusal {
  if (answer === "signed-out") return refuse(signedOut);
  if (answer === "wrong") {
    return refuse({
      code: "確認コードが違うか、すでに使われています。認証アプリに次のコードが出るのを待って入力してください",
    });
  }
  return refuse(limitedSentence(answer.limitedUntil));
}

/** Why a new password was not taken. */
export function refusePassword(answer: Exclude<Awaited<ReturnType<typeof changePassword>>, "changed">) {
  if (answer === "busy") return refuse(busySentence);
  if (answer === "signed-out") return refuse(signedOut);
  if (answer === "same") {
    return refuse({ newPassword: "いまのパスワードと同じです。別のパスワードを入力してください" });
  }
  if (typeof answer === "string") return refuse(currentPasswordErrors[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  return refuse({ newPassword: weaknesses[answer.weak] });
}
