import { likelyAddress } from "@/lib/applicants/domain-slip";
import { mailProvider } from "@/lib/applicants/mail-help";
import { recordLook } from "@/lib/audit/look";
import { recentMails } from "@/lib/mail/recent";
import { accountSubject, reachedLimits } from "@/lib/rate-limit";
import type { Staff } from "@/lib/staff/staff";
import { findCaller } from "./find";
import { subjectOf } from "./subject";

const mailsShown = 5;

/** All that a clerk sees of a caller, without the address, and recorded as a look. */
export async function lookAtCaller(staff: Staff, id: string, now: Date) {
  const caller = await findCaller(id, now);
  if (!caller) return undefined;
  await recordLook(staff, subjectOf(caller), now);
  const { email, ...known } = caller;
  const [mails, limitedUntil] = await Promise.all([
    recentMails(email, mailsShown),
    reachedLimits(accountSubject("applicant", email), now),
  ]);
  const likely = likelyAddress(email);
  return {
    caller: known,
    mails,
    limitedUntil,
    provider: mailProvider(email),
    /** The domain, when it looks mistyped, and the one that was probably meant. */
    slip: likely && { typed: domainOf(email), meant: domainOf(likely) },
  };
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
