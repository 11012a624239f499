import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { keepStaff, type NotKept, subjectOf } from "./keep";

/** 停止: every login of this person ends, and none begins. */
export async function suspendStaff(admin: Admin, id: string, now: Date): Promise<"suspended" | NotKept> {
  return keepStaff(admin, id, async (tx, person) => {
    if (person.suspendedAt) return "suspended" as const;
    await tx.update(staff).set({ suspendedAt: now, updatedAt: now }).where(eq(staff.id, id));
    await endSessions(tx, { kind: "staff", id });
    await record(tx, admin, { action: "suspend", subject: subjectOf(person) }, now);
    return "suspended" as const;
  });
}
