import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { limitedSentence } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import { weaknessSentences } from "@/lib/passwords/sentences";
import type { ChangePasswordOutcome } from "@/lib/staff/change-password";
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
export function refusePassword(answer: Exclude<ChangePasswordOutcome, { outcome: "changed" }>): Refusal {
  switch (answer.outcome) {
    case "signed-out":
      return refuse(signedOut);
    case "same":
      return refuse({ newPassword: "いまのパスワードと同じです。別のパスワードを入力してください" });
    case "weak":
      return refuse({ newPassword: weaknessSentences[answer.weakness] });
    default:
      return refuseUnconfirmed(answer);
  }
}
