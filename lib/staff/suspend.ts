import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { type ManageRefusal, manageStaff, subjectOf } from "./manage";

/** 停止: ends every session of the account and allows no login. */
export async function suspendStaff(
  admin: Admin,
  id: string,
  now: Date,
): Promise<{ outcome: "suspended" } | ManageRefusal> {
  return manageStaff(admin, id, async (tx, person) => {
    if (person.suspendedAt) return { outcome: "suspended" } as const;
    await tx.update(staff).set({ suspendedAt: now, updatedAt: now }).where(eq(staff.id, id));
    await endSessions(tx, { kind: "staff", id });
    await record(tx, admin, { action: "suspend", subject: subjectOf(person) }, now);
    return { outcome: "suspended" } as const;
  });
}
