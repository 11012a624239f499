"use server";

import { redirect } from "next/navigation";
import { requestReissue } from "@/lib/accounts/request-reissue";
import { reissueInput } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { rememberAsked } from "../asked";

// The page is the same for known and unknown addresses; the mail tells its owner which it was.
export const requestReissueAction = publicAction(reissueInput, async (input) => {
  const now = new Date();
  const answer = await requestReissue(input, { network: await clientNetwork() }, now);
  await logSecurity("reissue-asked", answer);
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  await rememberAsked("/password-reissue", input.email, now);
  redirect("/password-reissue/sent");
});
