import { and, eq, gt, isNull } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants, loginTickets } from "@/lib/db/schema/accounts";
import { hashToken, newToken } from "@/lib/tokens";
import { type Place, rememberPlace } from "./places";
import { type Owner, openSession } from "./sessions";

const minute = 60 * 1000;

/** Login right after 求職者登録認証: for the one browser that gets it, once, within a minute. */
export async function issueLoginTicket(tx: Tx, owner: Owner, now: Date): Promise<string> {
  const ticket = newToken();
  await tx.insert(loginTickets).values({
    tokenHash: hashToken(ticket),
    accountKind: owner.kind,
    accountId: owner.id,
    expiresAt: new Date(now.getTime() + minute),
  });
  return ticket;
}

/** Undefined when it was used, is older than a minute, or its account is gone. */
export async function redeemLoginTicket(
  ticket: string,
  place: Place,
  now: Date,
): Promise<{ sessionId: string } | undefined> {
  return getDb().transaction(async (tx) => {
    const [owner] = await tx
      .delete(loginTickets)
      .where(and(eq(loginTickets.tokenHash, hashToken(ticket)), gt(loginTickets.expiresAt, now)))
      .returning({ kind: loginTickets.accountKind, id: loginTickets.accountId });
    if (!owner) return undefined;
    const [row] = await tx
      .update(applicants)
      .set({ lastLoginAt: now })
      .where(and(eq(applicants.id, owner.id), isNull(applicants.suspendedAt)))
      .returning({ id: applicants.id });
    if (!row) return undefined;
    await rememberPlace(tx, owner, place, now);
    return { sessionId: await openSession(tx, owner, false, now) };
  });
}
