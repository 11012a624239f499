"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { rememberSentMail } from "@/lib/auth/sent-mail";
import { startReissueInput } from "@/lib/mailed-links/schema";
import { refuseIssue } from "@/lib/mailed-links/sentences";
import { startReissue } from "@/lib/mailed-links/start-reissue";

// The page is the same for known and unknown addresses: only the mail says whether there is an account.
export const startReissueAction = publicAction(startReissueInput, async (input) => {
  const now = new Date();
  const answer = await startReissue(input, { network: await clientNetwork() }, now);
  await logSecurity("reissue-started", answer.outcome);
  if (answer.outcome !== "accepted") return refuseIssue(answer);
  await rememberSentMail("/password-reissue", input.email, now);
  redirect("/password-reissue/sent");
});
