import { and, eq, isNotNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerRows } from "@/lib/employers/listing/rows";
import { recordAccounts } from "./record-accounts";

export type ResumeOutcome = "resumed" | "unknown";

/** 再開: the accounts can log in again with their old passwords. The 事業者 stays withdrawn until 公開する. */
export async function resumeEmployer(staff: Staff, employerId: string, now: Date): Promise<ResumeOutcome> {
  return getDb().transaction(async (tx) => {
    const employer = await employerRows.lock(tx, employerId);
    if (!employer) return "unknown";
    const accounts = await tx
      .update(employerUsers)
      .set({ suspendedAt: null, updatedAt: now })
      .where(and(eq(employerUsers.employerId, employerId), isNotNull(employerUsers.suspendedAt)))
      .returning({ id: employerUsers.id });
    if (accounts.length > 0) await recordAccounts(tx, staff, employer, "resume", accounts.length, now);
    return "resumed";
  });
}
