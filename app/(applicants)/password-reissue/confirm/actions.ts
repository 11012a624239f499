"use server";

import { redirect } from "next/navigation";
import { confirmReissue } from "@/lib/accounts/confirm-reissue";
import { confirmReissueInput } from "@/lib/accounts/schema";
import { keepDevice } from "@/lib/auth/cookies";
import { publicAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { clientPlace } from "@/lib/auth/sign-in";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { forgetAsked } from "../../asked";

const refusals = {
  busy: busySentence,
  used: "すでに手続き済みです。新しいパスワードでログインしてください",
  expired: "URLの有効期限が切れています。お手数ですが、もう一度申請してください",
  unknown: "URLが正しくありません。メールのURLをもう一度開いてください",
} as const;

export const confirmReissueAction = publicAction(confirmReissueInput, async (input) => {
  const place = await clientPlace();
  const answer = await confirmReissue(input, place, new Date());
  await logSecurity("reissue-confirmed", answer);
  if (answer === "wrong-password") {
    return refuse({
      password: "ログインIDか新しいパスワードが違います。メールに記載されたものを入力してください",
    });
  }
  if (answer === "changed") {
    // Their next login is not held up by what others try from the same network.
    await keepDevice(place.device);
    await forgetAsked("/password-reissue");
    redirect("/login/reissued");
  }
  if (typeof answer === "string") return refuse(refusals[answer]);
  return refuse(limitedSentence(answer.limitedUntil));
});
