import { eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { resetSubject } from "@/lib/rate-limits/reset";
import { newPassword } from "@/lib/tokens";
import { type KeptStaff, keepStaff, type NotKept, subjectOf, versionOf } from "./keep";
import type { Admin, Keeper } from "./staff";

/**
 * 初期パスワード再発行: in this answer and nowhere else. "stale": something has changed since the page was opened, perhaps
 * by the same press a moment ago, and that password is on somebody's screen.
 */
export async function reissuePassword(
  admin: Admin,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<{ initialPassword: string } | "stale" | NotKept | "busy"> {
  const initialPassword = newPassword();
  const passwordHash = await hashPassword(initialPassword);
  if (passwordHash === "busy") return "busy";
  return keepStaff(admin, id, async (tx, person) => {
    if (versionOf(person) !== version) return "stale";
    await giveInitialPassword(tx, admin, person, passwordHash, now);
    return { initialPassword };
  });
}

/** Ends every login of this person; what others have tried against the account is forgiven. */
export async function giveInitialPassword(
  tx: Tx,
  keeper: Keeper,
  person: KeptStaff,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx
    .update(staff)
    .set({ passwordHash, passwordChangedAt: now, mustChangePassword: true, updatedAt: now })
    .where(eq(staff.id, person.id));
  await endSessions(tx, { kind: "staff", id: person.id });
  await resetSubject(tx, `staff/${person.email}`);
  await record(tx, keeper, { action: "reset-password", subject: subjectOf(person) }, now);
}
