import type { StaffRole } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { type StaffManager, subjectOf } from "./manage";

export type AddOutcome =
  | { outcome: "added"; id: string; initialPassword: string }
  | { outcome: "taken" }
  | { outcome: "busy" };

/** Adds a 職員. The 初期パスワード is in this answer only, stored as a hash; the first login replaces it. */
export async function addStaff(
  manager: StaffManager,
  { email, name, role }: { email: string; name: string; role: StaffRole },
  now: Date,
): Promise<AddOutcome> {
  const initialPassword = newPassword();
  const hashed = await hashPassword(initialPassword);
  if (hashed.outcome === "busy") return hashed;
  return getDb().transaction(async (tx) => {
    const [made] = await tx
      .insert(staff)
      .values({
        email,
        name,
        role,
        passwordHash: hashed.hash,
        passwordChangedAt: now,
        mustChangePassword: true,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: staff.id });
    if (!made) return { outcome: "taken" };
    await record(
      tx,
      manager,
      { action: "create", subject: subjectOf({ ...made, name }), after: { name, role } },
      now,
    );
    return { outcome: "added", id: made.id, initialPassword };
  });
}
