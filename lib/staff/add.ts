import { record } from "@/lib/audit/record";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { subjectOf } from "./keep";
import type { Keeper, StaffRole } from "./staff";

/** A new 職員. The 初期パスワード is in this answer and nowhere else; the first login replaces it. */
export async function addStaff(
  keeper: Keeper,
  { email, name, role }: { email: string; name: string; role: StaffRole },
  now: Date,
): Promise<{ id: string; initialPassword: string } | "taken" | "busy"> {
  const initialPassword = newPassword();
  const passwordHash = await hashPassword(initialPassword);
  if (passwordHash === "busy") return "busy";
  return getDb().transaction(async (tx) => {
    const [made] = await tx
      .insert(staff)
      .values({
        email,
        name,
        role,
        passwordHash,
        passwordChangedAt: now,
        mustChangePassword: true,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: staff.id });
    if (!made) return "taken";
    await record(
      tx,
      keeper,
      { action: "create", subject: subjectOf({ ...made, name }), after: { name, role } },
      now,
    );
    return { id: made.id, initialPassword };
  });
}
