import { and, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { hashPassword } from "@/lib/passwords/hash";
import { type Weakness, weakness } from "@/lib/passwords/rules";
import { endReissues } from "./confirm-reissue";
import { reauthenticate } from "./reauthenticate";
import type { RegisteringKind } from "./schema";
import { endSessions } from "./sessions";
import { accountTables } from "./tables";

type Person = { readonly id: string; readonly sessionId: string; readonly authenticatedAt: Date };

/**
 * パスワード変更 of either kind. Ends every other login and every open reissue; the asking session stays. `words`: the
 * person's own, which a password is not made of.
 */
export async function changeOwnPassword(
  kind: RegisteringKind,
  person: Person,
  { next, current, words }: { next: string; current?: string | undefined; words: string[] },
  now: Date,
): Promise<
  | "changed"
  | { weak: Weakness }
  | "password-needed"
  | "wrong-password"
  | { limitedUntil: Date }
  | "signed-out"
  | "busy"
> {
  // Weak or not first: a refusal for that leaves the current password's tries alone.
  const weak = await weakness(next, words);
  if (weak === "busy") return "busy";
  if (weak) return { weak };
  const owner = await reauthenticate(kind, person, current, now);
  if (owner !== "confirmed") return owner;
  const passwordHash = await hashPassword(next);
  if (passwordHash === "busy") return "busy";

  return getDb().transaction(async (tx) => {
    const table = accountTables[kind];
    const account = { kind, id: person.id };
    await tx.select({ id: table.id }).from(table).where(eq(table.id, account.id)).for("update");
    // Logged out, reissued or deleted while we hashed: a session that has ended decides nothing any more.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), gt(sessions.expiresAt, now)));
    if (alive.length === 0) return "signed-out";
    await tx.update(table).set({ passwordHash, passwordChangedAt: now }).where(eq(table.id, account.id));
    await endSessions(tx, account, person.sessionId);
    await endReissues(tx, account, now);
    return "changed";
  });
}
