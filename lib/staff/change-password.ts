import { and, eq, gt, isNull } from "drizzle-orm";
import { reauthenticate } from "@/lib/accounts/reauthenticate";
import { endSessions } from "@/lib/accounts/sessions";
import type { AtTheDoor, Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword, verifyPassword } from "@/lib/passwords/hash";
import { type Weakness, weakness } from "@/lib/passwords/rules";

/** パスワード変更, at the door instead of the 初期パスワード or later by choice. Ends every other login. */
export async function changePassword(
  person: AtTheDoor | Staff,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
): Promise<
  | "changed"
  | { weak: Weakness }
  | "same"
  | "password-needed"
  | "wrong-password"
  | { limitedUntil: Date }
  | "signed-out"
  | "busy"
> {
  // Weak or not first: a refusal for that leaves the current password's tries alone.
  const weak = await weakness(next, [person.email, person.name]);
  if (weak === "busy") return "busy";
  if (weak) return { weak };
  const owner = await reauthenticate("staff", person, current, now);
  if (owner !== "confirmed") return owner;
  const same = await isPresentPassword(person.id, next);
  if (same) return same === "busy" ? "busy" : "same";
  const passwordHash = await hashPassword(next);
  if (passwordHash === "busy") return "busy";

  return getDb().transaction(async (tx) => {
    const mine = and(eq(staff.id, person.id), isNull(staff.suspendedAt));
    await tx.select({ id: staff.id }).from(staff).where(mine).for("update");
    // Logged out, reset or suspended while we hashed: a session that has ended decides nothing any more.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), gt(sessions.expiresAt, now)));
    if (alive.length === 0) return "signed-out";
    await tx
      .update(staff)
      .set({ passwordHash, passwordChangedAt: now, mustChangePassword: false, updatedAt: now })
      .where(mine);
    await endSessions(tx, { kind: "staff", id: person.id }, person.sessionId);
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await record(tx, person, { action: "change-password", subject }, now);
    return "changed";
  });
}

/** An 初期パスワード, known to whoever made it, does not become the lasting one. */
async function isPresentPassword(id: string, next: string): Promise<boolean | "busy"> {
  const [row] = await getDb().select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, id));
  return verifyPassword(next, row?.hash);
}
