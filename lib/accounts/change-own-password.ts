import { and, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { hashPassword } from "@/lib/passwords/hash";
import { type Weakness, weakness } from "@/lib/passwords/rules";
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
 * パスワード変更 of either registering kind. Ends every other login and every open reissue; the asking session stays.
 * `words`: the person's own, which a password is not made of.
 */
export async function changeOwnPassword(
  kind: RegisteringKind,
  person: Reauthenticating,
  { next, current, words }: { next: string; current?: string | undefined; words: string[] },
  now: Date,
): Promise<ChangePasswordOutcome> {
  // The strength first: a refusal for that leaves the current password's tries alone.
  const weak = await weakness(next, words);
  if (weak === "busy") return { outcome: "busy" };
  if (weak) return { outcome: "weak", weakness: weak };
  const proof = await reauthenticate(kind, person, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const passwordHash = await hashPassword(next);
  if (passwordHash === "busy") return { outcome: "busy" };

  return getDb().transaction(async (tx) => {
    const table = accountTables[kind];
    const account = { kind, id: person.id };
    await tx.select({ id: table.id }).from(table).where(eq(table.id, account.id)).for("update");
    // The session may have ended while we hashed, by a logout, a reissue or a deletion: then it decides nothing any more.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), gt(sessions.expiresAt, now)));
    if (alive.length === 0) return { outcome: "signed-out" };
    await tx.update(table).set({ passwordHash, passwordChangedAt: now }).where(eq(table.id, account.id));
    await endAccess(tx, account, now, person.sessionId);
    return { outcome: "changed" };
  });
}
