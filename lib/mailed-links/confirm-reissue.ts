import { eq } from "drizzle-orm";
import { endAccess } from "@/lib/accounts/end-access";
import { loginCounters } from "@/lib/accounts/login-limits";
import { hashOfBrowser, isKnownBrowser, type Origin, rememberBrowser } from "@/lib/accounts/origins";
import { accountTables } from "@/lib/accounts/tables";
import { getDb } from "@/lib/db/client";
import { reset } from "@/lib/rate-limits/reset";
import { readReissue } from "./open";
import { proveReader, type TypedLogin, type Unproved } from "./prove";

export type ConfirmReissueOutcome =
  | { outcome: "changed" }
  | { outcome: "used" | "expired" | "unknown" }
  | Unproved;

/** パスワード再発行の認証: the mailed password becomes that of the account; every session and every other reissue ends. */
export async function confirmReissue(
  typed: TypedLogin,
  origin: Origin,
  now: Date,
): Promise<ConfirmReissueOutcome> {
  const { token, email } = typed;
  const link = await readReissue(getDb(), token, now);
  if (link.state !== "open") return { outcome: link.state };
  const owner = { kind: link.kind, id: link.accountId };
  const isKnown = await isKnownBrowser(owner, origin);
  const knownBrowser = isKnown && origin.browser ? hashOfBrowser(origin.browser) : undefined;
  const proof = await proveReader(link, typed, now, knownBrowser);
  if (proof.outcome !== "proved") return proof;

  const table = accountTables[owner.kind];
  return getDb().transaction(async (tx) => {
    // The lock of the account's row serialises concurrent confirmations: all but the first find the link used.
    await tx.select({ id: table.id }).from(table).where(eq(table.id, owner.id)).for("update");
    const again = await readReissue(tx, token, now);
    if (again.state !== "open") return { outcome: again.state };
    await tx
      .update(table)
      .set({ passwordHash: link.passwordHash, passwordChangedAt: now })
      .where(eq(table.id, owner.id));
    await endAccess(tx, owner, now);
    // The reader of the mailbox is the owner: failures of attackers no longer limit logins from here.
    await rememberBrowser(tx, owner, origin, now);
    const login = { kind: owner.kind, email, ...origin };
    const { origin: unknown, account, network } = loginCounters(login, false);
    const { origin: known } = loginCounters(login, true);
    for (const counter of [known, unknown, ...account, ...network]) await reset(tx, counter);
    return { outcome: "changed" };
  });
}
