"use server";

import { redirect } from "next/navigation";
import { keepBrowser } from "@/lib/auth/cookies";
import { publicAction } from "@/lib/auth/gate";
import { logSecurity } from "@/lib/auth/security-log";
import { dropSentMail } from "@/lib/auth/sent-mail";
import { clientOrigin } from "@/lib/auth/sign-in";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { confirmReissueInput } from "@/lib/mailed-links/schema";
import { refuseReissue } from "@/lib/mailed-links/sentences";

export const confirmReissueAction = publicAction(confirmReissueInput, async (input) => {
  const origin = await clientOrigin();
  const answer = await confirmReissue(input, origin, new Date());
  await logSecurity("reissue-confirmed", answer.outcome);
  if (answer.outcome !== "changed") return refuseReissue(answer);
  // The browser is a known one from now on: attempts of others on the same network do not limit its next login.
  await keepBrowser(origin.browser);
  await dropSentMail("/password-reissue");
  redirect("/login/reissued");
});
