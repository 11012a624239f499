import { and, eq, isNull } from "drizzle-orm";
import { endAccess } from "@/lib/accounts/end-access";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerRows } from "@/lib/employers/listing/rows";
import { withdrawInvitations } from "@/lib/mailed-links/withdraw-invitations";
import { recordAccounts } from "./record-accounts";

export type SuspendOutcome = "suspended" | "unknown";

/**
 * 停止 of a 事業者: ends the sessions, open reissues and invitations of all its accounts, allows no login, and withdraws the
 * 事業者 with its 求人.
 */
export async function suspendEmployer(staff: Staff, employerId: string, now: Date): Promise<SuspendOutcome> {
  return getDb().transaction(async (tx) => {
    const employer = await employerRows.lock(tx, employerId);
    if (!employer) return "unknown";
    const accounts = await tx
      .update(employerUsers)
      .set({ suspendedAt: now, updatedAt: now })
      .where(and(eq(employerUsers.employerId, employerId), isNull(employerUsers.suspendedAt)))
      .returning({ id: employerUsers.id });
    for (const { id } of accounts) await endAccess(tx, { kind: "employer", id }, now);
    await withdrawInvitations(tx, employerId, now);
    if (accounts.length > 0) await recordAccounts(tx, staff, employer, "suspend", accounts.length, now);
    if (employer.state === "published") {
      await employerRows.change(tx, staff, employer, { state: "withdrawn" }, "withdraw", now);
    }
    return "suspended";
  });
}
