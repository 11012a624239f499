"use server";

import { redirect } from "next/navigation";
import { activate } from "@/lib/applicants/activate";
import { activateInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { signInWithTicket } from "@/lib/auth/sign-in";
import { limitedSentence, linkRefusals, mailedPasswordWrong } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { issueTicket } from "@/lib/surveys/tickets";
import { forgetAsked } from "../../asked";
import { keepSurveyTicket } from "../../survey/ticket";

export const activateAction = publicAction(activateInput, async (input) => {
  const now = new Date();
  const answer = await activate(input, { network: await clientNetwork() }, now);
  await logSecurity("registration-confirmed", answer);
  if (answer === "wrong-password") return refuse({ password: mailedPasswordWrong });
  if (typeof answer === "string") return refuse(linkRefusals[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  // A transaction of its own, after the registration's: the answer cannot be led back to a person.
  await keepSurveyTicket(await issueTicket(now));
  await forgetAsked("/register");
  await signInWithTicket(answer.loginTicket);
  redirect("/survey");
});
