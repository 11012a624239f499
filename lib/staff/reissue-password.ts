import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import type { Admin } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { newPassword } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { resetSubject } from "@/lib/rate-limits/reset";
import {
  type ManagedStaff,
  type ManageRefusal,
  manageStaff,
  type StaffManager,
  subjectOf,
  versionOf,
} from "./manage";

export type ReissueOutcome =
  | { outcome: "reissued"; initialPassword: string }
  | { outcome: "stale" }
  | { outcome: "busy" }
  | ManageRefusal;

/**
 * 初期パスワード再発行. The password is in this answer only, stored as a hash. "stale": the account has changed since the page
 * was opened. That also refuses a second press, whose password would replace the one that the first has shown.
 */
export async function reissuePassword(
  admin: Admin,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<ReissueOutcome> {
  const initialPassword = newPassword();
  const hashed = await hashPassword(initialPassword);
  if (hashed.outcome === "busy") return hashed;
  return manageStaff(admin, id, async (tx, person): Promise<ReissueOutcome> => {
    if (versionOf(person) !== version) return { outcome: "stale" };
    await giveInitialPassword(tx, admin, person, hashed.hash, now);
    return { outcome: "reissued", initialPassword };
  });
}

/** Sets an 初期パスワード, ends every session of the account and resets its rate limits. */
export async function giveInitialPassword(
  tx: Tx,
  manager: StaffManager,
  person: ManagedStaff,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx
    .update(staff)
    .set({ passwordHash, passwordChangedAt: now, mustChangePassword: true, updatedAt: now })
    .where(eq(staff.id, person.id));
  await endSessions(tx, { kind: "staff", id: person.id });
  await resetSubject(tx, `staff/${person.email}`);
  await record(tx, manager, { action: "reset-password", subject: subjectOf(person) }, now);
}
