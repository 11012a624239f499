"use server";

import { redirect } from "next/navigation";
import { apply } from "@/lib/applicants/apply";
import { likelyAddress } from "@/lib/applicants/domain-slip";
import { applyInput } from "@/lib/applicants/schema";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { formAction } from "@/lib/form/action";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { refuse } from "@/lib/form/state";
import { rememberAsked } from "../../asked";

// A known address gets the same page: its owner is told by mail instead, so nobody can probe who is registered.
export const applyAction = formAction(applyInput, async ({ email, sure }) => {
  const likely = likelyAddress(email);
  if (likely && sure !== email) {
    return refuse({
      sure: `メールアドレスは「${likely}」ではありませんか。違うときは入力し直し、このままでよいときはチェックを入れて、もう一度［送信］を押してください`,
    });
  }
  const now = new Date();
  const answer = await apply({ email }, { network: await clientNetwork() }, now);
  await logSecurity("registration-asked", answer);
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  await rememberAsked("/register", email, now);
  redirect("/register/sent");
});
