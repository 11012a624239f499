import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue, mails } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";

/** A mail that this worker alone may send until its lease ends. */
export type Claimed = {
  id: string;
  kind: string;
  to: string | null;
  from: string;
  subject: string;
  body: Buffer | null;
  /** Numbers the claim: who holds an older number has lost the mail to another worker. */
  attempt: number;
  /** No earlier call can have reached the provider. */
  first: boolean;
  /** The provider may be called after this time, milliseconds from `now`. */
  waitMs: number;
  /** Calls of one instance keep at least this distance. */
  gapMs: number;
};

// A killed worker's mail is free again after this; a call itself ends earlier.
const leaseMs = 30_000;
// A worker may hold a mail this long before its turn; for longer waits the mail stays free.
const longestHoldMs = 2_000;
// Windows of one second seen with some jitter: five in a hundred slower than allowed is never too fast.
const margin = 1.05;
/** So many calls in a row without an answer are an outage. */
export const outageAfter = 3;
// The provider remembers a key for 24 hours from the first call; one hour is left for clocks and slow calls.
const repeatableMs = 23 * 60 * 60 * 1000;

/** A mail first called before this moment could be a second mail if it were repeated. */
export function unrepeatable(now: Date): Date {
  return new Date(now.getTime() - repeatableMs);
}

/** Takes the next due mail and the provider's next free moment, both or neither; all instances share them. */
export async function claimNext(now: Date): Promise<Claimed | undefined> {
  return getDb().transaction(async (tx) => {
    const queue = await lockQueue(tx);
    if (queue.pausedUntil && queue.pausedUntil > now) return undefined;
    const waitMs = Math.max(0, (queue.nextCallAt?.getTime() ?? 0) - now.getTime());
    if (waitMs > longestHoldMs) return undefined;
    const callAt = new Date(now.getTime() + waitMs);
    const claimed = await lease(tx, callAt);
    if (!claimed) return undefined;
    // After a pause or an outage one mail goes ahead alone; its answer opens the way or closes it again.
    const troubled = queue.pausedBy !== null || queue.failures >= outageAfter;
    const rate = Math.min(env().MAIL_RATE_PER_SECOND, queue.providerRate ?? Number.POSITIVE_INFINITY);
    const gapMs = (1000 / rate) * margin;
    const paceMs = troubled ? leaseMs : gapMs;
    await tx
      .update(mailQueue)
      .set({ nextCallAt: new Date(callAt.getTime() + paceMs) })
      .where(eq(mailQueue.id, 1));
    return { ...claimed, waitMs, gapMs };
  });
}

async function lockQueue(tx: Tx) {
  for (;;) {
    const [queue] = await tx.select().from(mailQueue).where(eq(mailQueue.id, 1)).for("update");
    if (queue) return queue;
    await tx.insert(mailQueue).values({ id: 1 }).onConflictDoNothing();
  }
}

async function lease(tx: Tx, now: Date): Promise<Omit<Claimed, "waitMs" | "gapMs"> | undefined> {
  const [due] = await tx
    .select()
    .from(mails)
    .where(
      and(
        inArray(mails.state, ["queued", "sending"]),
        lte(mails.nextAttemptAt, now),
        or(isNull(mails.leaseUntil), lte(mails.leaseUntil, now)),
        or(isNull(mails.firstAttemptAt), gt(mails.firstAttemptAt, unrepeatable(now))),
      ),
    )
    .orderBy(asc(mails.priority), asc(mails.nextAttemptAt))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return undefined;
  const from = due.fromAddress ?? env().MAIL_FROM;
  const attempt = due.attempts + 1;
  await tx
    .update(mails)
    .set({
      state: "sending",
      attempts: attempt,
      fromAddress: from,
      firstAttemptAt: due.firstAttemptAt ?? now,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .where(eq(mails.id, due.id));
  const { id, kind, toAddress: to, subject, body, firstAttemptAt } = due;
  return { id, kind, to, from, subject, body, attempt, first: firstAttemptAt === null };
}
