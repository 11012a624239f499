import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import type { Target } from "@/lib/db/versioned";
import { hashPassword } from "@/lib/passwords/hash";
import { resetSubject } from "@/lib/rate-limits/reset";
import { type ManageRefusal, manageStaff, type StaffManager } from "./manage";
import { type ShownStaff, type StaffRow, shown, staffRows } from "./rows";

export type ReissueOutcome =
  | { outcome: "reissued"; initialPassword: string }
  | { outcome: "conflict"; current: ShownStaff }
  | { outcome: "busy" }
  | ManageRefusal;

/**
 * 初期パスワード再発行. The password is in this answer only, stored as a hash. "conflict": the account has changed since the
 * page was opened. That also refuses a second press, whose password would replace the one that the first has shown.
 */
export async function reissuePassword(
  admin: Admin,
  { id, version }: Target,
  now: Date,
): Promise<ReissueOutcome> {
  const [row] = await getDb().select({ email: staff.email }).from(staff).where(eq(staff.id, id));
  if (!row) return { outcome: "unknown" };
  const initialPassword = newPassword();
  const hashed = await hashPassword({ email: row.email, password: initialPassword }, "known");
  if (hashed.outcome === "busy") return hashed;
  return manageStaff(admin, id, async (tx, person): Promise<ReissueOutcome> => {
    if (person.version !== version) return { outcome: "conflict", current: shown(person) };
    await giveInitialPassword(tx, admin, person, hashed.hash, now);
    return { outcome: "reissued", initialPassword };
  });
}

/** Sets an 初期パスワード, ends every session of the account and resets its rate limits. */
export async function giveInitialPassword(
  tx: Tx,
  manager: StaffManager,
  before: StaffRow,
  passwordHash: string,
  now: Date,
): Promise<StaffRow> {
  const initial = { passwordHash, passwordChangedAt: now, mustChangePassword: true };
  const person = await staffRows.change(tx, manager, before, initial, "reset-password", now);
  await endSessions(tx, { kind: "staff", id: person.id });
  await resetSubject(tx, `staff/${person.email}`);
  return person;
}
