"use server";

import { redirect } from "next/navigation";
import { activate } from "@/lib/applicants/activate";
import { activateInput } from "@/lib/applicants/schema";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { signInWithTicket } from "@/lib/auth/sign-in";
import { formAction } from "@/lib/form/action";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { issueTicket } from "@/lib/surveys/tickets";
import { forgetAsked } from "../../asked";
import { keepSurveyTicket } from "../../survey/ticket";

const refusals = {
  busy: busySentence,
  used: "すでに手続き済みです。ログインページからログインしてください",
  expired: "URLの有効期限が切れています。お手数ですが、もう一度申請してください",
  unknown: "URLが正しくありません。メールのURLをもう一度開いてください",
} as const;

export const activateAction = formAction(activateInput, async (input) => {
  const now = new Date();
  const answer = await activate(input, { network: await clientNetwork() }, now);
  await logSecurity("registration-confirmed", answer);
  if (answer === "wrong-password") {
    return refuse({ password: "ログインIDかパスワードが違います。メールに記載されたものを入力してください" });
  }
  if (typeof answer === "string") return refuse(refusals[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  // A transaction of its own, after the registration's: the answer cannot be led back to a person.
  await keepSurveyTicket(await issueTicket(now));
  await forgetAsked("/register");
  await signInWithTicket(answer.loginTicket);
  redirect("/survey");
});
