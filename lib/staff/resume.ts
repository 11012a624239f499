import { eq } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { type ManageRefusal, manageStaff, subjectOf } from "./manage";

/** 再開 after a 停止. Password and 二段階認証 are the same as before it. */
export async function resumeStaff(
  admin: Admin,
  id: string,
  now: Date,
): Promise<{ outcome: "resumed" } | ManageRefusal> {
  return manageStaff(admin, id, async (tx, person) => {
    if (!person.suspendedAt) return { outcome: "resumed" } as const;
    await tx.update(staff).set({ suspendedAt: null, updatedAt: now }).where(eq(staff.id, id));
    await record(tx, admin, { action: "resume", subject: subjectOf(person) }, now);
    return { outcome: "resumed" } as const;
  });
}
