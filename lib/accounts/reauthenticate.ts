import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { minute } from "@/lib/time/units";
import type { AccountKind } from "./sessions";
import { accountTables } from "./tables";

const fresh = 10 * minute;

/** Limit of wrong current passwords: as at a login. */
const currentPasswordPolicy: RateLimitPolicy = { purpose: "password-again", most: 10, window: 15 * minute };

/** An actor of any kind, or a 職員 at a step of the login. */
export type Reauthenticating = {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  readonly authenticatedAt: Date;
};

/** Why a sensitive change is not made. */
export type Unconfirmed =
  | { outcome: "password-needed" | "wrong-password" | "busy" }
  | { outcome: "limited"; until: Date };

/** Whether a form needs the current password: somebody at an open session must not be able to take the account over. */
export function passwordNeeded(person: Pick<Reauthenticating, "authenticatedAt">, now: Date): boolean {
  return now.getTime() - person.authenticatedAt.getTime() > fresh;
}

/** Checks the current password before a sensitive change, unless it was given within the last ten minutes. */
export async function reauthenticate(
  kind: AccountKind,
  person: Reauthenticating,
  current: string | undefined,
  now: Date,
): Promise<{ outcome: "confirmed" } | Unconfirmed> {
  if (!passwordNeeded(person, now)) return { outcome: "confirmed" };
  if (!current) return { outcome: "password-needed" };
  const limit = await consume([{ policy: currentPasswordPolicy, key: person.id }], now);
  if (limit.outcome === "limited") return limit;
  const table = accountTables[kind];
  const [account] = await getDb()
    .select({ passwordHash: table.passwordHash })
    .from(table)
    .where(eq(table.id, person.id));
  const hashes = account ? [account.passwordHash] : [];
  const typed = { email: person.email, password: current };
  const verified = await verifyPassword(typed, hashes, { lane: "known" });
  if (verified.outcome === "busy") return verified;
  if (!verified.right[0]) return { outcome: "wrong-password" };
  await getDb().update(sessions).set({ authenticatedAt: now }).where(eq(sessions.id, person.sessionId));
  return { outcome: "confirmed" };
}
