import { and, eq, gt, isNull } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import { endSessions } from "@/lib/accounts/sessions";
import type { Staff, StaffAtLogin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword, verifyPassword } from "@/lib/passwords/hash";
import { checkStrength, type Weakness } from "@/lib/passwords/rules";
import { staffRows } from "./rows";

export type ChangePasswordOutcome =
  | { outcome: "changed" }
  | { outcome: "same" | "signed-out" }
  | { outcome: "weak"; weakness: Weakness }
  | Unconfirmed;

/** パスワード変更: the step of the login that replaces the 初期パスワード, or later by choice. Ends every other login. */
export async function changePassword(
  person: StaffAtLogin | Staff,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
): Promise<ChangePasswordOutcome> {
  // Strength is checked first, so that a weak new password does not use up an attempt of the current one.
  const strength = await checkStrength(next, [person.email, person.name]);
  if (strength.outcome !== "strong") return strength;
  const proof = await reauthenticate("staff", person, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const chosen = { email: person.email, password: next };
  const compared = await compareWithPresent(person.id, chosen);
  if (compared.outcome === "busy") return compared;
  if (compared.right[0]) return { outcome: "same" };
  const hashed = await hashPassword(chosen, "known");
  if (hashed.outcome === "busy") return hashed;

  return getDb().transaction(async (tx) => {
    const before = await staffRows.lock(tx, person.id, isNull(staff.suspendedAt));
    // The session may have ended while the password was hashed, by a logout, a reset or a suspension.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), gt(sessions.expiresAt, now)));
    if (!before || alive.length === 0) return { outcome: "signed-out" };
    const changed = { passwordHash: hashed.hash, passwordChangedAt: now, mustChangePassword: false };
    await staffRows.change(tx, person, before, changed, "change-password", now);
    await endSessions(tx, { kind: "staff", id: person.id }, person.sessionId);
    return { outcome: "changed" };
  });
}

/** An 初期パスワード must not become the lasting one: the admin who made it knows it. */
async function compareWithPresent(id: string, chosen: { email: string; password: string }) {
  const present = await getDb().select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, id));
  return verifyPassword(
    chosen,
    present.map(({ hash }) => hash),
    { lane: "known" },
  );
}
