import { and, eq, gt } from "drizzle-orm";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { loginTickets } from "@/lib/db/schema/accounts";
import { enter } from "./enter";
import type { Place } from "./places";
import type { AccountKind, Owner } from "./sessions";

const minute = 60 * 1000;

/** Login right after 認証: for the one browser that gets it, once, within a minute. */
export function issueLoginTicket(tx: Tx, owner: Owner, now: Date): Promise<string> {
  return issue(tx, [owner], { remembered: false, life: minute }, now);
}

/** Address and password fit several accounts: ten minutes to say which of them is meant. */
export function issueLoginChoice(tx: Tx, owners: Owner[], remembered: boolean, now: Date): Promise<string> {
  return issue(tx, owners, { remembered, life: 10 * minute }, now);
}

async function issue(
  tx: Tx,
  owners: Owner[],
  { remembered, life }: { remembered: boolean; life: number },
  now: Date,
): Promise<string> {
  const ticket = newToken();
  const tokenHash = hashToken(ticket);
  const expiresAt = new Date(now.getTime() + life);
  await tx
    .insert(loginTickets)
    .values(
      owners.map(({ kind, id }) => ({ tokenHash, accountKind: kind, accountId: id, remembered, expiresAt })),
    );
  return ticket;
}

/** Undefined when it was used, is too old, or its account is gone. The first use spends it for every kind. */
export async function redeemLoginTicket(
  ticket: string,
  place: Place,
  now: Date,
  kind?: AccountKind,
): Promise<{ sessionId: string; kind: AccountKind; remembered: boolean } | undefined> {
  return getDb().transaction(async (tx) => {
    const spent = await tx
      .delete(loginTickets)
      .where(and(eq(loginTickets.tokenHash, hashToken(ticket)), gt(loginTickets.expiresAt, now)))
      .returning({
        kind: loginTickets.accountKind,
        id: loginTickets.accountId,
        remembered: loginTickets.remembered,
      });
    const owner = spent.find((row) => !kind || row.kind === kind);
    if (!owner) return undefined;
    const sessionId = await enter(tx, owner, place, owner.remembered, now);
    return sessionId ? { sessionId, kind: owner.kind, remembered: owner.remembered } : undefined;
  });
}
