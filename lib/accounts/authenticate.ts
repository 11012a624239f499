import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { knownPlaces } from "@/lib/db/schema/accounts";
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
import { enter } from "./enter";
import { issueLoginChoice } from "./login-tickets";
import { type Place, placeNames } from "./places";
import type { AccountKind } from "./sessions";
import { accountTables } from "./tables";

/** The kinds that share the ログイン page. */
const publicKinds = ["applicant", "employer"] as const satisfies AccountKind[];

type Attempt = { kind?: AccountKind; email: string; password: string; remember?: boolean } & Place;

/**
 * A login with a password. Without a kind both kinds of the ログイン page are tried, each with a hash of its own whether it
 * exists or not: nothing tells which there is. `choice`: the password fits both, and a page asks which is meant.
 * "suspended" is told apart for the log only: people see the same as for "wrong". Limits are taken before any hashing, by
 * the typed address: whether it is anybody's changes neither answer nor time.
 */
export async function authenticate(
  attempt: Attempt,
  now: Date,
): Promise<
  | { sessionId: string; kind: AccountKind }
  | { choice: string }
  | "wrong"
  | "suspended"
  | { limitedUntil: Date }
  | "busy"
> {
  const kinds = attempt.kind ? [attempt.kind] : publicKinds;
  // Nothing will be tried, so nothing is counted: a flood of others takes nobody's tries.
  if (workersAreBusy(kinds.length)) return "busy";
  const accounts = await findLogins(kinds, attempt);
  const known = accounts.flatMap((account) => account.knownPlaces);
  const limits = loginAsks(attempt, known);
  // A place that has signed in before is not shut out by what others do to this address.
  const strange = known.length ? [] : [limits.account];
  const verdict = await takeTries([limits.place, ...strange, ...networkAsks(attempt.network)], now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };

  // Room for all or for none: one hash that waits its turn while the other was refused is work for nothing.
  if (workersAreBusy(kinds.length)) return "busy";
  const verdicts = await Promise.all(
    kinds.map(async (kind) => {
      const account = accounts.find((found) => found.kind === kind);
      return { account, genuine: await verifyPassword(attempt.password, account?.passwordHash) };
    }),
  );
  if (verdicts.some(({ genuine }) => genuine === "busy")) return "busy";
  const fitting = verdicts.flatMap(({ account, genuine }) => (account && genuine ? [account] : []));
  if (fitting.length === 0) return "wrong";
  const open = fitting.filter(({ suspended }) => !suspended);
  if (open.length === 0) return "suspended";

  return getDb().transaction(async (tx) => {
    // While we hashed much may have happened: then this was the wrong password after all.
    const owners: Login[] = [];
    for (const account of open) if (await stillHolds(tx, account)) owners.push(account);
    const [owner] = owners;
    if (!owner) return "wrong";
    // The owner's own slips are forgiven; a stranger's failures elsewhere stay counted.
    const own = await clearTries(tx, limits.place);
    for (const ask of strange) await giveBackTries(tx, ask, own, now);
    for (const ask of networkAsks(attempt.network)) await giveBackTries(tx, ask, 1, now);
    const remember = attempt.remember ?? false;
    if (owners.length > 1) return { choice: await issueLoginChoice(tx, owners, remember, now) };
    if (owner.kind === "staff") await recordPasswordLogin(tx, owner.id, now);
    const sessionId = await enter(tx, owner, attempt, remember, now);
    return sessionId ? { sessionId, kind: owner.kind } : "wrong";
  });
}

/**
 * The counts of an address that one login touches. A browser that its accounts know counts for itself, not with its
 * neighbours on the network; any other device cookie is ignored, or an attacker would collect a few and have ten tries
 * with each.
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

type Login = { kind: AccountKind; id: string; passwordHash: string };
type Found = Login & { suspended: boolean; knownPlaces: string[] };

async function findLogins(kinds: readonly AccountKind[], { email, ...place }: Attempt): Promise<Found[]> {
  const logins = kinds.map((kind) => {
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
    return sql`
      select ${kind}::text as kind, account.id, account.password_hash as "passwordHash",
        account.suspended_at is not null as suspended, array(${known}) as "knownPlaces"
      from ${accountTables[kind]} as account
      where account.email = ${email}`;
  });
  return getDb().execute<Found>(sql.join(logins, sql` union all `));
}

/** Whether the account is as it was read: not changed, suspended or deleted since. Holds it so until the end. */
async function stillHolds(tx: Tx, { kind, id, passwordHash }: Login): Promise<boolean> {
  const table = accountTables[kind];
  const held = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), eq(table.passwordHash, passwordHash), isNull(table.suspendedAt)))
    .for("update");
  return held.length > 0;
}
