import { and, eq, gt } from "drizzle-orm";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { loginTickets } from "@/lib/db/schema/accounts";
import { minute } from "@/lib/time/units";
import { enter } from "./enter";
import type { Origin } from "./origins";
import type { AccountKind, Owner } from "./sessions";

/** How long a person may take to choose the kind of account, in ms: the life of the ticket and of its cookie. */
export const loginChoiceLife = 10 * minute;

export type RedeemOutcome =
  | { outcome: "signed-in"; sessionId: string; kind: AccountKind; remembered: boolean }
  | { outcome: "over" };

/** A ticket for the login right after 認証: single-use, valid for a minute. */
export function issueLoginTicket(tx: Tx, owner: Owner, now: Date): Promise<string> {
  return issue(tx, [owner], { remembered: false, life: minute }, now);
}

/** A ticket for several accounts that address and password fit: single-use, for one of them, valid for ten minutes. */
export function issueLoginChoice(tx: Tx, owners: Owner[], remembered: boolean, now: Date): Promise<string> {
  return issue(tx, owners, { remembered, life: loginChoiceLife }, now);
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

/** "over": the ticket was used or has expired, or its account is gone. The first use spends it for every kind. */
export async function redeemLoginTicket(
  ticket: string,
  origin: Origin,
  now: Date,
  kind?: AccountKind,
): Promise<RedeemOutcome> {
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
    if (!owner) return { outcome: "over" };
    const entry = await enter(tx, owner, origin, owner.remembered, now);
    if (entry.outcome === "gone") return { outcome: "over" };
    const { kind: signedIn, remembered } = owner;
    return { outcome: "signed-in", sessionId: entry.sessionId, kind: signedIn, remembered };
  });
}
