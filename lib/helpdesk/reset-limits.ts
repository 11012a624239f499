import { accountSubject } from "@/lib/accounts/login-limits";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { resetSubject } from "@/lib/rate-limits/reset";
import { subjectOf } from "./audit-subject";
import { findHelpdeskSubject } from "./find";

/**
 * ログイン制限を解除: resets the counters of this address for logins, mailed passwords and mails, of all networks and browsers.
 * Limits of a whole network stay, because they concern others too.
 */
export async function resetSubjectLimits(staff: Staff, id: string, now: Date): Promise<"lifted" | "unknown"> {
  const subject = await findHelpdeskSubject(id, now);
  if (!subject) return "unknown";
  return getDb().transaction(async (tx) => {
    const counters = await resetSubject(tx, accountSubject("applicant", subject.email));
    if (counters > 0) await record(tx, staff, { action: "lift-limits", subject: subjectOf(subject) }, now);
    return "lifted" as const;
  });
}
