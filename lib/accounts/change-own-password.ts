import { and, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { tellOfChange } from "@/lib/mail/tell-of-change";
import { kindFor } from "@/lib/mail/templates/account-kind";
import { hashPassword } from "@/lib/passwords/hash";
import { checkStrength, type Weakness } from "@/lib/passwords/rules";
import { endAccess } from "./end-access";
import { type Reauthenticating, reauthenticate, type Unconfirmed } from "./reauthenticate";
import type { RegisteringKind } from "./schema";
import { accountTables } from "./tables";

export type ChangePasswordOutcome =
  | { outcome: "changed" }
  | { outcome: "signed-out" }
  | { outcome: "weak"; weakness: Weakness }
  | Unconfirmed;

/**
 * パスワード変更 of either registering kind. Ends every other login and every open reissue; the session of the change
 * stays. `words`: those of the account, which a password must not be made of.
 */
export async function changeOwnPassword(
  kind: RegisteringKind,
  person: Reauthenticating,
  { next, current, words }: { next: string; current?: string | undefined; words: string[] },
  now: Date,
): Promise<ChangePasswordOutcome> {
  // Strength is checked first, so that a weak new password does not use up an attempt of the current one.
  const strength = await checkStrength(next, words);
  if (strength.outcome !== "strong") return strength;
  const proof = await reauthenticate(kind, person, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const hashed = await hashPassword({ email: person.email, password: next }, "known");
  if (hashed.outcome === "busy") return hashed;

  return getDb().transaction(async (tx) => {
    const table = accountTables[kind];
    const account = { kind, id: person.id };
    const [own] = await tx
      .select({ email: table.email })
      .from(table)
      .where(eq(table.id, account.id))
      .for("update");
    // The session may have ended while the password was hashed, by a logout, a reissue or a deletion.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), gt(sessions.expiresAt, now)));
    if (!own || alive.length === 0) return { outcome: "signed-out" };
    await tx
      .update(table)
      .set({ passwordHash: hashed.hash, passwordChangedAt: now })
      .where(eq(table.id, account.id));
    await endAccess(tx, account, now, person.sessionId);
    await tellOfChange(tx, own.email, kindFor(kind, "password-changed"), now);
    return { outcome: "changed" };
  });
}
