import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants, knownPlaces } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { clearTries, giveBackTries, loginLimits, networkAsks, takeTries } from "@/lib/rate-limit";
import { type Place, placeNames, rememberPlace } from "./places";
import type { AccountKind } from "./schema";
import { openSession } from "./sessions";

type Attempt = { kind?: AccountKind; email: string; password: string; remember?: boolean } & Place;

/**
 * A login with a password. "suspended" is told apart for the log only: people see the same as for "wrong".
 * Limits are taken before any hashing, by the typed address: whether it is anybody's changes neither answer nor time.
 */
export async function authenticate(
  attempt: Attempt,
  now: Date,
): Promise<{ sessionId: string } | "wrong" | "suspended" | { limitedUntil: Date } | "busy"> {
  const account = await findLogin(attempt);
  const limits = loginAsks(attempt, account?.knownPlaces);
  // A place that has signed in before is not shut out by what others do to this account.
  const strange = account?.knownPlaces.length ? [] : [limits.account];
  const verdict = await takeTries([limits.place, ...strange, ...networkAsks(attempt.network)], now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };

  const genuine = await verifyPassword(attempt.password, account?.passwordHash);
  if (genuine === "busy") return "busy";
  if (!genuine || !account) return "wrong";
  if (account.suspendedAt) return "suspended";
  return getDb().transaction(async (tx) => {
    // Changed, suspended or deleted while we hashed: then this was the wrong password after all.
    const [row] = await tx
      .update(applicants)
      .set({ lastLoginAt: now })
      .where(
        and(
          eq(applicants.id, account.id),
          eq(applicants.passwordHash, account.passwordHash),
          isNull(applicants.suspendedAt),
        ),
      )
      .returning({ id: applicants.id });
    if (!row) return "wrong";
    const owner = { kind: "applicant", id: row.id } as const;
    // The owner's own slips are forgiven; a stranger's failures elsewhere stay counted.
    const own = await clearTries(tx, limits.place);
    for (const ask of strange) await giveBackTries(tx, ask, own, now);
    for (const ask of networkAsks(attempt.network)) await giveBackTries(tx, ask, 1, now);
    await rememberPlace(tx, owner, attempt, now);
    return { sessionId: await openSession(tx, owner, attempt.remember ?? false, now) };
  });
}

/**
 * The counts of an account that one login touches. A browser that this account knows counts for itself, not with its neighbours on the
 * network; any other device cookie is ignored, or an attacker would collect a few and have ten tries with each.
 */
export function loginAsks(
  { kind = "applicant", email, ...place }: Omit<Attempt, "password">,
  known?: string[],
) {
  const account = `${kind}/${email}`;
  const [network, device] = placeNames(place);
  const own = device && known?.includes(device) ? device : network;
  return {
    place: { limit: loginLimits.place, key: `${account}/${own}` },
    account: { limit: loginLimits.account, key: account },
  };
}

async function findLogin({ kind = "applicant", email, ...place }: Attempt) {
  const known = getDb()
    .select({ place: knownPlaces.place })
    .from(knownPlaces)
    .where(
      and(
        eq(knownPlaces.accountKind, kind),
        eq(knownPlaces.accountId, applicants.id),
        inArray(knownPlaces.place, placeNames(place)),
      ),
    );
  const [account] = await getDb()
    .select({
      id: applicants.id,
      passwordHash: applicants.passwordHash,
      suspendedAt: applicants.suspendedAt,
      knownPlaces: sql<string[]>`array(${known})`,
    })
    .from(applicants)
    // 事業者 have no accounts yet: the same question, which fits nobody.
    .where(and(eq(applicants.email, email), sql`${kind} = 'applicant'`));
  return account;
}
