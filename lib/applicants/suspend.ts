import { endAccess } from "@/lib/accounts/end-access";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/**
 * 停止: ends every session and allows no login. Open reissues end too: somebody with access to the mailbox could otherwise
 * set a password that is valid after 再開.
 */
export async function suspendApplicant(
  staff: Staff,
  id: string,
  now: Date,
): Promise<"suspended" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const applicant = await lockApplicant(tx, id);
    if (!applicant) return "unknown";
    if (applicant.suspendedAt) return "suspended";
    await changeApplicant(tx, id, { suspendedAt: now }, now);
    await endAccess(tx, { kind: "applicant", id }, now);
    const subject = { kind: "applicant", id, name: applicant.handle } as const;
    await record(
      tx,
      staff,
      { action: "suspend", subject, before: { suspendedAt: null }, after: { suspendedAt: now } },
      now,
    );
    return "suspended";
  });
}
