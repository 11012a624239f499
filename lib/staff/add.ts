import type { StaffRole } from "@/lib/actors";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { hashPassword } from "@/lib/passwords/hash";
import type { StaffManager } from "./manage";
import { staffRows } from "./rows";

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
  const hashed = await hashPassword({ email, password: initialPassword }, "known");
  if (hashed.outcome === "busy") return hashed;
  return getDb().transaction(async (tx) => {
    const passwordHash = hashed.hash;
    const values = { email, name, role, passwordHash, passwordChangedAt: now, mustChangePassword: true };
    const made = await staffRows.insert(tx, manager, values, "create", now);
    if (!made) return { outcome: "taken" };
    return { outcome: "added", id: made.id, initialPassword };
  });
}
