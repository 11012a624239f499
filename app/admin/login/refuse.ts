import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import { limitedSentence } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import { weaknessSentences } from "@/lib/passwords/sentences";
import type { ChangePasswordOutcome } from "@/lib/staff/change-password";
import type { SecondFactorRefusal } from "@/lib/staff/second-factor";
import { changePasswordSentences, secondFactorSentences } from "@/lib/staff/sentences";

/** Why a code was refused, at its field. */
export function refuseCode(answer: SecondFactorRefusal): Refusal {
  switch (answer.outcome) {
    case "limited":
      return refuse(limitedSentence(answer.until));
    case "wrong":
      return refuse({ code: secondFactorSentences.wrong });
    case "signed-out":
      return refuse(secondFactorSentences["signed-out"]);
  }
}

/** Why a new password was refused, at the field that the reason concerns. */
export function refusePassword(answer: Exclude<ChangePasswordOutcome, { outcome: "changed" }>): Refusal {
  switch (answer.outcome) {
    case "weak":
      return refuse({ newPassword: weaknessSentences[answer.weakness] });
    case "same":
      return refuse({ newPassword: changePasswordSentences.same });
    case "signed-out":
      return refuse(changePasswordSentences["signed-out"]);
    default:
      return refuseUnconfirmed(answer);
  }
}
