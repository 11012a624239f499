import { and, eq, inArray, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants, knownPlaces } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { verifyPassword } from "@/lib/passwords/hash";
import { workersAreBusy } from "@/lib/passwords/workers";
import {
  accountSubject,
  clearTries,
  giveBackTries,
  loginLimits,
  networkAsks,
  takeTries,
} from "@/lib/rate-limit";
import { recordPasswordLogin } from "@/lib/staff/record-login";
import { type Place, placeNames, rememberPlace } from "./places";
import { type AccountKind, openSession } from "./sessions";

type Attempt = { kind?: AccountKind; email: string; password: string; remember?: boolean } & Place;

/**
 * A login with a password. "suspended" is told apart for the log only: people see the same as for "wrong".
 * Limits are taken before any hashing, by the typed address: whether it is anybody's changes neither answer nor time.
 */
export async function authenticate(
  attempt: Attempt,
  now: Date,
): Promise<{ sessionId: string } | "wrong" | "suspended" | { limitedUntil: Date } | "busy"> {
  // Nothing will be tried, so nothing is counted: a flood of others takes nobody's tries.
  if (workersAreBusy()) return "busy";
  const account = await findLogin(attempt);
  const limits = loginAsks(attempt, account?.knownPlaces);
  // A place that has signed in before is not shut out by what others do to this account.
  const strange = account?.knownPlaces.length ? [] : [limits.account];
  const verdict = await takeTries([limits.place, ...strange, ...networkAsks(attempt.network)], now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };

  const genuine = await verifyPassword(attempt.password, account?.passwordHash);
  if (genuine === "busy") return "busy";
  if (!genuine || !account) return "wrong";
  if (account.suspended) return "suspended";
  return getDb().transaction(async (tx) => {
    // While we hashed much may have happened: then this was the wrong password after all.
    if (!(await stillHolds(tx, account, now))) return "wrong";
    const owner = { kind: account.kind, id: account.id };
    // The owner's own slips are forgiven; a stranger's failures elsewhere stay counted.
    const own = await clearTries(tx, limits.place);
    for (const ask of strange) await giveBackTries(tx, ask, own, now);
    for (const ask of networkAsks(attempt.network)) await giveBackTries(tx, ask, 1, now);
    await rememberPlace(tx, owner, attempt, now);
    if (owner.kind === "staff") await recordPasswordLogin(tx, owner.id, now);
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
  const account = accountSubject(kind, email);
  const [network, device] = placeNames(place);
  const own = device && known?.includes(device) ? device : network;
  return {
    place: { limit: loginLimits.place, key: `${account}/${own}`, subject: account },
    account: { limit: loginLimits.account, key: account, subject: account },
  };
}

// Each of these has the columns id, email, password_hash, suspended_at and last_login_at. 事業者 have no accounts yet.
const tables = { applicant: applicants, staff, employer: undefined } satisfies Record<AccountKind, unknown>;

async function findLogin({ kind = "applicant", email, ...place }: Attempt) {
  // The same question for a kind without accounts, which fits nobody.
  const table = tables[kind] ?? applicants;
  const known = getDb()
    .select({ place: knownPlaces.place })
    .from(knownPlaces)
    .where(
      and(
        eq(knownPlaces.accountKind, kind),
        eq(knownPlaces.accountId, sql`account.id`),
        inArray(knownPlaces.place, placeNames(place)),
      ),
    );
  const [account] = await getDb().execute<{
    id: string;
    passwordHash: string;
    suspended: boolean;
    knownPlaces: string[];
  }>(sql`
    select account.id, account.password_hash as "passwordHash", account.suspended_at is not null as suspended,
      array(${known}) as "knownPlaces"
    from ${table} as account
    where account.email = ${email} and ${tables[kind] !== undefined}`);
  return account && { ...account, kind };
}

/** Marks the login, unless the account was changed, suspended or deleted since it was read. */
async function stillHolds(
  tx: Tx,
  { kind, id, passwordHash }: { kind: AccountKind; id: string; passwordHash: string },
  now: Date,
): Promise<boolean> {
  const marked = await tx.execute(sql`
    update ${tables[kind] ?? applicants} set last_login_at = ${now.toISOString()}
    where id = ${id} and password_hash = ${passwordHash} and suspended_at is null
    returning id`);
  return marked.length > 0;
}
