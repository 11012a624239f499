import { eq } from "drizzle-orm";
import { endAccess } from "@/lib/accounts/end-access";
import { record } from "@/lib/audit/record";
import { narrowBatches } from "@/lib/campaigns/narrow";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import type { Staff } from "@/lib/staff/staff";
import { lockApplicant } from "./lock";

/**
 * 停止: no login from the next request on. Open reissues end too: whoever took over the mailbox would otherwise set the
 * password that works after 再開.
 */
export async function suspendApplicant(staff: Staff, id: string, now: Date): Promise<"suspended" | "gone"> {
  return getDb().transaction(async (tx) => {
    const applicant = await lockApplicant(tx, id);
    if (!applicant) return "gone";
    if (applicant.suspendedAt) return "suspended";
    await narrowBatches(tx, id, now);
    await tx.update(applicants).set({ suspendedAt: now }).where(eq(applicants.id, id));
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
