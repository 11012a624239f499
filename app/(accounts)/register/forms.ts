import { redirect } from "next/navigation";
import { z } from "zod";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { likelyAddress } from "@/lib/applicants/domain-typo";
import { hasConsented, keepConsent } from "@/lib/auth/consent";
import { publicAction } from "@/lib/auth/gate";
import { clientNetwork } from "@/lib/auth/network";
import { logSecurity } from "@/lib/auth/security-log";
import { dropSentMail, readSentMail, rememberSentMail } from "@/lib/auth/sent-mail";
import { signInWithTicket } from "@/lib/auth/sign-in";
import { type Refusal, refuse } from "@/lib/form/state";
import type { ConfirmRegistrationOutcome } from "@/lib/mailed-links/confirm-registration";
import { registeringKinds } from "@/lib/mailed-links/registering-kinds";
import { resendWait } from "@/lib/mailed-links/resend-wait";
import { consentInput, startRegistrationInput } from "@/lib/mailed-links/schema";
import { consentMissing, refuseIssue, refuseRegistration } from "@/lib/mailed-links/sentences";
import { startRegistration } from "@/lib/mailed-links/start-registration";
import { second } from "@/lib/time/units";

/** 「利用規約に同意します」 */
export function consentForm(kind: RegisteringKind) {
  return publicAction(consentInput, async () => {
    await keepConsent(kind);
    redirect(`${registeringKinds[kind].registerPage}/apply`);
  });
}

/**
 * 登録申請. The page is the same for a registered address, whose owner learns it by mail: nobody can find out who is
 * registered.
 */
export function startRegistrationForm(kind: RegisteringKind) {
  return publicAction(startRegistrationInput, async ({ email, sure, terms }) => {
    // Somebody has opened this page by its URL, or the browser keeps no cookies: the consent is asked for here.
    if (!terms && !(await hasConsented(kind))) return refuse({ terms: consentMissing });
    const likely = likelyAddress(email);
    if (likely && sure !== email) {
      return refuse({
        sure: `メールアドレスは「${likely}」ではありませんか。違うときは入力し直し、このままでよいときはチェックを入れて、もう一度［送信］を押してください`,
      });
    }
    return start(kind, email, new Date());
  });
}

/** 「メールをもう一度送信する」 */
export function resendForm(kind: RegisteringKind) {
  const { registerPage } = registeringKinds[kind];
  return publicAction(z.object({}), async () => {
    const now = new Date();
    const sent = await readSentMail(registerPage, now);
    const input = startRegistrationInput.safeParse({ email: sent?.email });
    if (!sent || !input.success) redirect(`${registerPage}/apply`);
    const early = Math.ceil((sent.at + resendWait - now.getTime()) / second);
    if (early > 0) return refuse(`あと${early}秒たってから、もう一度押してください`);
    return start(kind, input.data.email, now);
  });
}

async function start(kind: RegisteringKind, email: string, now: Date): Promise<Refusal> {
  const { registerPage } = registeringKinds[kind];
  const answer = await startRegistration({ kind, email }, { network: await clientNetwork() }, now);
  await logSecurity("registration-started", answer.outcome);
  if (answer.outcome !== "accepted") return refuseIssue(answer);
  await rememberSentMail(registerPage, email, now);
  redirect(`${registerPage}/sent`);
}

/** After 登録認証: signs this browser in to the new account, or returns the refusal. */
export async function enterAccount(
  kind: RegisteringKind,
  answer: ConfirmRegistrationOutcome,
): Promise<Refusal | undefined> {
  await logSecurity("registration-confirmed", answer.outcome);
  if (answer.outcome !== "registered") return refuseRegistration(answer);
  await dropSentMail(registeringKinds[kind].registerPage);
  await signInWithTicket(answer.loginTicket);
  return undefined;
}
