import { accountSubject, loginPolicies } from "@/lib/accounts/login-limits";
import type { Staff } from "@/lib/actors";
import { mailProvider } from "@/lib/applicants/mail-help";
import { recordLook } from "@/lib/audit/look";
import { mailedPasswordPolicy, mailPolicies } from "@/lib/mailed-links/limits";
import { findReached } from "@/lib/rate-limits/find-reached";
import { findCaller } from "./find";
import { callersMails } from "./recent-mails";
import { findSlip } from "./slip";
import { subjectOf } from "./subject";

const mailsShown = 5;

/** All that staff see of a caller, without the address. Recorded in 操作履歴 as a look. */
export async function lookAtCaller(staff: Staff, id: string, now: Date) {
  const found = await findCaller(id, now);
  if (!found) return undefined;
  await recordLook(staff, subjectOf(found), now);
  const { email, ...caller } = found;
  const subject = accountSubject("applicant", email);
  const [mails, noLoginUntil, noMailUntil, slip] = await Promise.all([
    callersMails(found, mailsShown),
    findReached(subject, [...Object.values(loginPolicies), mailedPasswordPolicy], now),
    findReached(subject, Object.values(mailPolicies), now),
    findSlip(email, now),
  ]);
  const limitedUntil = { logins: noLoginUntil, mails: noMailUntil };
  return { caller, mails, limitedUntil, slip, provider: mailProvider(email) };
}

export type CallerView = NonNullable<Awaited<ReturnType<typeof lookAtCaller>>>;
