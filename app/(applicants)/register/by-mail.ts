import { redirect } from "next/navigation";
import { z } from "zod";
import type { apply } from "@/lib/applicants/apply";
import { likelyAddress } from "@/lib/applicants/domain-slip";
import { applyInput } from "@/lib/applicants/schema";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { busySentence, limitedSentence } from "@/lib/form/sentences";
import { type Refusal, refuse } from "@/lib/form/state";
import { type Door, rememberAsked, whatWasAsked } from "../asked";
import { waitSeconds } from "./sent/wait";

type Ask = typeof apply;

/**
 * 登録申請 of either kind. A known address gets the same page: its owner is told by mail instead, so nobody can probe who
 * is registered.
 */
export function applyForm(ask: Ask, flow: Door) {
  return publicAction(applyInput, async ({ email, sure }) => {
    const likely = likelyAddress(email);
    if (likely && sure !== email) {
      return refuse({
        sure: `メールアドレスは「${likely}」ではありませんか。違うときは入力し直し、このままでよいときはチェックを入れて、もう一度［送信］を押してください`,
      });
    }
    return send(ask, flow, email, new Date());
  });
}

/** 「メールをもう一度送信する」 */
export function resendForm(ask: Ask, flow: Door) {
  return publicAction(z.object({}), async () => {
    const now = new Date();
    const asked = await whatWasAsked(flow, now);
    const input = applyInput.safeParse({ email: asked?.email });
    if (!asked || !input.success) redirect(`${flow}/apply`);
    const early = Math.ceil((asked.at + waitSeconds * 1000 - now.getTime()) / 1000);
    if (early > 0) return refuse(`あと${early}秒たってから、もう一度押してください`);
    return send(ask, flow, input.data.email, now);
  });
}

async function send(ask: Ask, flow: Door, email: string, now: Date): Promise<Refusal> {
  const answer = await ask({ email }, { network: await clientNetwork() }, now);
  await logSecurity("registration-asked", answer);
  if (answer === "busy") return refuse(busySentence);
  if (answer !== "accepted") return refuse(limitedSentence(answer.limitedUntil));
  await rememberAsked(flow, email, now);
  redirect(`${flow}/sent`);
}
