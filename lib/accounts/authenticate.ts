import { and, eq, isNull, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import { hashPassword, isCurrent, verifyPassword } from "@/lib/passwords/hash";
import { type Lane, workersAreBusy } from "@/lib/passwords/workers";
import { consume } from "@/lib/rate-limits/consume";
import { refund } from "@/lib/rate-limits/refund";
import { reset } from "@/lib/rate-limits/reset";
import { comparisonsForEverybody } from "./comparisons";
import { enter } from "./enter";
import { loginCounters } from "./login-limits";
import { issueLoginChoice } from "./login-tickets";
import { hashOfBrowser, type Origin } from "./origins";
import type { AccountKind, Owner } from "./sessions";
import { accountTables } from "./tables";

/** The kinds that share the ログイン page. */
const publicKinds = ["applicant", "employer"] as const satisfies AccountKind[];

export type Attempt = {
  kind?: AccountKind;
  email: string;
  password: string;
  remember?: boolean;
  /** Runs in the transaction that opens the session. */
  alongside?: (tx: Tx, owner: Owner) => Promise<void>;
} & Origin;

export type LoginOutcome =
  | { outcome: "signed-in"; sessionId: string; kind: AccountKind }
  /** The password fits an account of each kind: the ticket opens the one that the person chooses. */
  | { outcome: "choice"; ticket: string }
  | { outcome: "suspended" }
  | { outcome: "wrong" }
  | { outcome: "busy" }
  | { outcome: "limited"; until: Date };

/** Why a person is not signed in, as far as the page says it. */
export type LoginRefusal = Extract<LoginOutcome, { outcome: "wrong" | "busy" | "limited" }>;

/**
 * A login with a password. Without a kind it compares with the accounts of both kinds of the ログイン page. The comparisons
 * are as many whether there is an account or not, so that the time does not reveal it. "suspended" is for the log only: the
 * page says the same as for "wrong". Limits are consumed before the comparisons and by the typed address, so that neither
 * answer nor time depends on whether the address is registered. "busy": nothing was compared, and nothing counted, so that
 * a flood of logins does not use up the attempts of others.
 */
export async function authenticate(attempt: Attempt, now: Date): Promise<LoginOutcome> {
  // A browser without a cookie is unknown: a flood is refused before it reads anything.
  if (!attempt.browser && workersAreBusy()) return { outcome: "busy" };
  const kinds = attempt.kind ? [attempt.kind] : publicKinds;
  const [accounts, least] = await Promise.all([
    findLogins(kinds, attempt),
    kinds.length > 1 ? comparisonsForEverybody() : 1,
  ]);
  const knowsBrowser = accounts.some((account) => account.knowsBrowser);
  const lane = knowsBrowser ? "known" : "others";
  if (workersAreBusy(lane)) return { outcome: "busy" };
  const { origin, account, network } = loginCounters(attempt, knowsBrowser);
  const limit = await consume([origin, ...account, ...network], now);
  if (limit.outcome === "limited") return limit;

  const hashes = accounts.map(({ passwordHash }) => passwordHash);
  const verified = await verifyPassword(attempt, hashes, { lane, least });
  if (verified.outcome === "busy") {
    for (const counter of [origin, ...account, ...network]) await refund(getDb(), counter, 1, now);
    return { outcome: "busy" };
  }
  const fitting = accounts.filter((_, n) => verified.right[n]);
  if (fitting.length === 0) return { outcome: "wrong" };
  const open = fitting.filter(({ suspended }) => !suspended);
  if (open.length === 0) return { outcome: "suspended" };
  const renewed = await renewHashes(open, attempt, lane);

  return getDb().transaction(async (tx) => {
    // The account may have changed during the comparison: then the password counts as wrong.
    const owners: Login[] = [];
    for (const login of open) if (await lockUnchanged(tx, login)) owners.push(login);
    const [owner] = owners;
    if (!owner) return { outcome: "wrong" };
    for (const { kind, id } of owners) {
      const [table, passwordHash] = [accountTables[kind], renewed.get(id)];
      // The password is the same, so sessions and open reissues stay.
      if (passwordHash) await tx.update(table).set({ passwordHash }).where(eq(table.id, id));
    }
    // The failures from this network or browser are reset, and the account gets as many back; others stay counted.
    const own = await reset(tx, origin);
    for (const counter of account) await refund(tx, counter, own, now);
    for (const counter of network) await reset(tx, counter);
    const remember = attempt.remember ?? false;
    if (owners.length > 1) {
      return { outcome: "choice", ticket: await issueLoginChoice(tx, owners, remember, now) };
    }
    await attempt.alongside?.(tx, owner);
    const entry = await enter(tx, owner, attempt, remember, now);
    if (entry.outcome === "gone") return { outcome: "wrong" };
    return { outcome: "signed-in", sessionId: entry.sessionId, kind: owner.kind };
  });
}

type Login = Owner & { passwordHash: string };
type FoundLogin = Login & { suspended: boolean; knowsBrowser: boolean };

async function findLogins(kinds: readonly AccountKind[], { email, browser }: Attempt): Promise<FoundLogin[]> {
  // Without a cookie the hash is empty and fits no row: the query is the same for everybody.
  const hash = browser ? hashOfBrowser(browser) : "";
  const logins = kinds.map((kind) => {
    const known = getDb()
      .select({ hash: knownOrigins.originHash })
      .from(knownOrigins)
      .where(
        and(
          eq(knownOrigins.accountKind, kind),
          eq(knownOrigins.accountId, sql`account.id`),
          eq(knownOrigins.originHash, hash),
        ),
      );
    return sql`
      select ${kind}::text as kind, account.id, account.password_hash as "passwordHash",
        account.suspended_at is not null as suspended, exists(${known}) as "knowsBrowser"
      from ${accountTables[kind]} as account
      where account.email = ${email}`;
  });
  return getDb().execute<FoundLogin>(sql.join(logins, sql` union all `));
}

/** Locks the account's row. False: its password was changed, or it was suspended or deleted, since it was read. */
async function lockUnchanged(tx: Tx, { kind, id, passwordHash }: Login): Promise<boolean> {
  const table = accountTables[kind];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), eq(table.passwordHash, passwordHash), isNull(table.suspendedAt)))
    .for("update");
  return rows.length > 0;
}

/** New hashes in place of those of before, by account. One is missing when the workers are busy: the next login makes it. */
async function renewHashes(logins: Login[], attempt: Attempt, lane: Lane): Promise<Map<string, string>> {
  const renewed = new Map<string, string>();
  for (const { id, passwordHash } of logins) {
    if (isCurrent(passwordHash)) continue;
    const made = await hashPassword(attempt, lane);
    if (made.outcome === "hashed") renewed.set(id, made.hash);
  }
  return renewed;
}
