"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { signInWithTicket } from "@/lib/auth/sign-in";
import { activateBusiness, joinBusiness } from "@/lib/business/activate";
import { activateBusinessInput, joinInput } from "@/lib/business/schema";
import { limitedSentence, linkRefusals, mailedPasswordWrong } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import { forgetAsked } from "../../../(applicants)/asked";

export const activateBusinessAction = publicAction(activateBusinessInput, async (input) =>
  go(await activateBusiness(input, { network: await clientNetwork() }, new Date())),
);

export const joinBusinessAction = publicAction(joinInput, async (input) =>
  go(await joinBusiness(input, { network: await clientNetwork() }, new Date())),
);

async function go(answer: Awaited<ReturnType<typeof activateBusiness>>): Promise<Refusal> {
  await logSecurity("registration-confirmed", answer);
  if (answer === "wrong-password") return refuse({ password: mailedPasswordWrong });
  if (typeof answer === "string") return refuse(linkRefusals[answer]);
  if ("limitedUntil" in answer) return refuse(limitedSentence(answer.limitedUntil));
  await forgetAsked("/business/register");
  await signInWithTicket(answer.loginTicket);
  redirect("/business");
}
