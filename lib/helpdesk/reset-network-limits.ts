import { accountSubject, networkPolicies } from "@/lib/accounts/login-limits";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { resetRefusingKeys } from "@/lib/rate-limits/reset";
import { subjectOf } from "./audit-subject";
import { findHelpdeskSubject } from "./find";

/**
 * ネットワークの制限を解除: for everybody on the networks that refuse this person now because too many different ログインID have
 * failed there. Nobody learns which networks they are. The limits of each account stay.
 */
export async function resetNetworkLimits(staff: Staff, id: string, now: Date): Promise<"lifted" | "unknown"> {
  const subject = await findHelpdeskSubject(id, now);
  if (!subject) return "unknown";
  return getDb().transaction(async (tx) => {
    let networks = 0;
    // In the order in which a login consumes them, so that the two do not deadlock.
    for (const policy of [networkPolicies.networkDay, networkPolicies.network]) {
      networks += await resetRefusingKeys(tx, accountSubject("applicant", subject.email), policy, now);
    }
    const entry = { action: "lift-network-limits", subject: subjectOf(subject) } as const;
    if (networks > 0) await record(tx, staff, entry, now);
    return "lifted" as const;
  });
}
