import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { passwordLimits, takeTries } from "@/lib/rate-limit";
import type { AccountKind } from "./sessions";
import { accountTables } from "./tables";

const freshness = 10 * 60 * 1000;

/** Whoever is signed in, of any kind, or stands at the staff's door. */
type SignedIn = {
  readonly id: string;
  readonly sessionId: string;
  readonly authenticatedAt: Date;
};

/** Whether a form must ask for the current password: a login left open does not hand over the account. */
export function passwordNeeded(person: Pick<SignedIn, "authenticatedAt">, now: Date): boolean {
  return now.getTime() - person.authenticatedAt.getTime() > freshness;
}

/** Asked before a password change and a deletion when the login is older than ten minutes. */
export async function reauthenticate(
  kind: AccountKind,
  person: SignedIn,
  current: string | undefined,
  now: Date,
): Promise<"confirmed" | "password-needed" | "wrong-password" | { limitedUntil: Date } | "busy"> {
  if (!passwordNeeded(person, now)) return "confirmed";
  if (!current) return "password-needed";
  const verdict = await takeTries([{ limit: passwordLimits.again, key: person.id }], now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const table = accountTables[kind];
  const [account] = await getDb()
    .select({ passwordHash: table.passwordHash })
    .from(table)
    .where(eq(table.id, person.id));
  const genuine = await verifyPassword(current, account?.passwordHash);
  if (genuine === "busy") return "busy";
  if (!genuine) return "wrong-password";
  await getDb().update(sessions).set({ authenticatedAt: now }).where(eq(sessions.id, person.sessionId));
  return "confirmed";
}
