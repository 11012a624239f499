import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin, StaffRole } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { staff } from "@/lib/db/schema/staff";
import { type KeptStaff, keepStaff, type NotKept, subjectOf, versionOf } from "./keep";

/** Name and role. Another role is another login: what was open under the old one ends. */
export async function changeStaff(
  admin: Admin,
  { id, version, name, role }: { id: string; version: number; name: string; role: StaffRole },
  now: Date,
): Promise<"changed" | { conflict: KeptStaff } | NotKept> {
  return keepStaff(admin, id, async (tx, person) => {
    if (person.name === name && person.role === role) return "changed";
    if (versionOf(person) !== version) return { conflict: person };
    await tx.update(staff).set({ name, role, updatedAt: now }).where(eq(staff.id, id));
    if (person.role !== role) await endSessions(tx, { kind: "staff", id });
    const before = { name: person.name, role: person.role };
    const deed = { action: "update", subject: subjectOf(person), before, after: { name, role } } as const;
    await record(tx, admin, deed, now);
    return "changed";
  });
}
