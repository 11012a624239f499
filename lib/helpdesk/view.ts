import { accountSubject, loginPolicies, networkPolicies } from "@/lib/accounts/login-limits";
import type { Staff } from "@/lib/actors";
import { mailProvider } from "@/lib/applicants/mail-help";
import { recordLook } from "@/lib/audit/record-look";
import { mailedPasswordPolicy, mailPolicies } from "@/lib/mailed-links/limits";
import { findReached, findRefused } from "@/lib/rate-limits/find-reached";
import { subjectOf } from "./audit-subject";
import { findHelpdeskSubject } from "./find";
import { subjectMails } from "./recent-mails";
import { findTypo } from "./typo";

const mailsShown = 5;

/** All that staff see of a subject, without the address. 操作履歴 gets an entry for the look. */
export async function viewHelpdeskSubject(staff: Staff, id: string, now: Date) {
  const withAddress = await findHelpdeskSubject(id, now);
  if (!withAddress) return undefined;
  await recordLook(staff, subjectOf(withAddress), now);
  const { email, ...subject } = withAddress;
  const counted = accountSubject("applicant", email);
  const [mails, noLoginUntil, noMailUntil, networkRefusesUntil, typo] = await Promise.all([
    subjectMails(withAddress, mailsShown),
    findReached(counted, [...Object.values(loginPolicies), mailedPasswordPolicy], now),
    findReached(counted, Object.values(mailPolicies), now),
    findRefused(counted, Object.values(networkPolicies), now),
    findTypo(email, now),
  ]);
  const limitedUntil = { logins: noLoginUntil, mails: noMailUntil, network: networkRefusesUntil };
  return { subject, mails, limitedUntil, typo, provider: mailProvider(email) };
}

export type HelpdeskView = NonNullable<Awaited<ReturnType<typeof viewHelpdeskSubject>>>;
