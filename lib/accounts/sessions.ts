import { and, eq, gt, lt, ne, not, or } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { type accountKinds, loginTickets, sessions } from "@/lib/db/schema/accounts";
import { day, hour, minute } from "@/lib/time/units";

const publicLengths = { idle: 60 * minute, most: 12 * hour, remembered: 30 * day };

/**
 * Idle timeout and longest life of a session, in ms (ASVS 5.0, 7.3). `remembered`: the life of one that does not idle out.
 * Staff have shorter ones, because their session reaches the data of others.
 */
export const sessionLengths: Record<AccountKind, typeof publicLengths> = {
  applicant: publicLengths,
  employer: publicLengths,
  staff: { idle: 30 * minute, most: 8 * hour, remembered: 8 * hour },
};

export type AccountKind = (typeof accountKinds)[number];
export type Owner = { kind: AccountKind; id: string };
export type Session = typeof sessions.$inferSelect;

/** Opens a session in the transaction that has proved its owner; returns its id. */
export async function openSession(tx: Tx, owner: Owner, remembered: boolean, now: Date): Promise<string> {
  const { remembered: long, most } = sessionLengths[owner.kind];
  const length = remembered ? long : most;
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

/** A live session. Looking it up counts as activity, which is written once a minute at most. */
export async function findSession(id: string, now: Date): Promise<Session | undefined> {
  const idleSince = (kind: AccountKind) => new Date(now.getTime() - sessionLengths[kind].idle);
  const isStaff = eq(sessions.accountKind, "staff");
  const [session] = await getDb()
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.expiresAt, now),
        or(
          sessions.remembered,
          gt(sessions.lastSeenAt, idleSince("staff")),
          and(not(isStaff), gt(sessions.lastSeenAt, idleSince("applicant"))),
        ),
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

/** Ends the sessions of an account, but for `except`, and its login tickets. Returns how many sessions ended. */
export async function endSessions(tx: Tx, owner: Owner, except?: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.accountKind, owner.kind),
        eq(sessions.accountId, owner.id),
        except ? ne(sessions.id, except) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  await tx
    .delete(loginTickets)
    .where(and(eq(loginTickets.accountKind, owner.kind), eq(loginTickets.accountId, owner.id)));
  return ended.length;
}
