import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin, StaffRole } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { type ManagedStaff, type ManageRefusal, manageStaff, subjectOf, versionOf } from "./manage";

export type ChangeOutcome =
  | { outcome: "changed" }
  | { outcome: "conflict"; current: ManagedStaff }
  | ManageRefusal;

/** Name and role. A change of role ends every login that was begun under the old one. */
export async function changeStaff(
  admin: Admin,
  { id, version, name, role }: { id: string; version: number; name: string; role: StaffRole },
  now: Date,
): Promise<ChangeOutcome> {
  return manageStaff(admin, id, async (tx, person): Promise<ChangeOutcome> => {
    if (person.name === name && person.role === role) return { outcome: "changed" };
    if (versionOf(person) !== version) return { outcome: "conflict", current: person };
    await tx.update(staff).set({ name, role, updatedAt: now }).where(eq(staff.id, id));
    if (person.role !== role) await endSessions(tx, { kind: "staff", id });
    const before = { name: person.name, role: person.role };
    const intent = { action: "update", subject: subjectOf(person), before, after: { name, role } } as const;
    await record(tx, admin, intent, now);
    return { outcome: "changed" };
  });
}
