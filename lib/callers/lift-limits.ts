import { accountSubject } from "@/lib/accounts/login-limits";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { resetSubject } from "@/lib/rate-limits/reset";
import { findCaller } from "./find";
import { subjectOf } from "./subject";

/**
 * ログイン制限を解除: resets the counts of this person's logins, mailed passwords and mails, from whatever network they came.
 * Limits of a whole network stay: they are about others too.
 */
export async function liftCallersLimits(staff: Staff, id: string, now: Date): Promise<"lifted" | "unknown"> {
  const caller = await findCaller(id, now);
  if (!caller) return "unknown";
  return getDb().transaction(async (tx) => {
    const lifted = await resetSubject(tx, accountSubject("applicant", caller.email));
    if (lifted > 0) await record(tx, staff, { action: "lift-limits", subject: subjectOf(caller) }, now);
    return "lifted" as const;
  });
}
