import { and, eq, gt, lt, ne, or } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { loginTickets, sessions } from "@/lib/db/schema/accounts";
import type { AccountKind } from "./schema";

const minute = 60 * 1000;
const hour = 60 * minute;

export const sessionLengths = { idle: 60 * minute, most: 12 * hour, remembered: 30 * 24 * hour };

export type Owner = { kind: AccountKind; id: string };
export type Session = typeof sessions.$inferSelect;

/** Inside the transaction that has proved who this is. */
export async function openSession(tx: Tx, owner: Owner, remembered: boolean, now: Date): Promise<string> {
  const length = remembered ? sessionLengths.remembered : sessionLengths.most;
  const [row] = await tx
    .insert(sessions)
    .values({
      accountKind: owner.kind,
      accountId: owner.id,
      remembered,
      authenticatedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + length),
    })
    .returning({ id: sessions.id });
  return (row as { id: string }).id;
}

/** The session while it lives. Being looked up keeps it from idling out; that is written once a minute at most. */
export async function findSession(id: string, now: Date): Promise<Session | undefined> {
  const idleSince = new Date(now.getTime() - sessionLengths.idle);
  const [session] = await getDb()
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.expiresAt, now),
        or(sessions.remembered, gt(sessions.lastSeenAt, idleSince)),
      ),
    );
  if (session && session.lastSeenAt.getTime() < now.getTime() - minute) {
    await getDb()
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, session.id), lt(sessions.lastSeenAt, now)));
  }
  return session;
}

export async function endSession(id: string): Promise<void> {
  await getDb().delete(sessions).where(eq(sessions.id, id));
}

/** Ends every login of an account, and every ticket to one; `except` is the session that asked. */
export async function endSessions(tx: Tx, owner: Owner, except?: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.accountKind, owner.kind),
        eq(sessions.accountId, owner.id),
        except ? ne(sessions.id, except) : undefined,
      ),
    );
  await tx
    .delete(loginTickets)
    .where(and(eq(loginTickets.accountKind, owner.kind), eq(loginTickets.accountId, owner.id)));
}
