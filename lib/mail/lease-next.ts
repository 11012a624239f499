import { eq } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { minute, second } from "@/lib/time/units";
import { type Lease, leaseMs, type Source } from "./source";

export type LeasedCall = {
  source: Source;
  lease: Lease;
  /** Milliseconds from `now` until the call may be made. */
  waitMs: number;
  /** The shortest time between two calls of one instance, in milliseconds. */
  gapMs: number;
};

// A worker leases a mail at most this long before its call. For longer waits, the mail stays free for any worker.
const longestEarlyLeaseMs = 2 * second;
// The provider counts calls in windows of one second, and calls arrive with some jitter: so the gap is 4 % longer than the
// rate demands. After a 429, which means more jitter than that, it is 15 % longer for a minute.
const margin = 1.04;
const cautiousMargin = 1.15;
const cautiousMs = minute;
/** This many calls in a row without a response count as an outage of the provider. */
export const outageAfter = 3;

/**
 * Leases what is due next and reserves the next moment for a call, in one transaction. The row of mail_queue is the lock:
 * all instances share one rate limit.
 */
export async function leaseNext(sources: Source[], now: Date): Promise<LeasedCall | undefined> {
  return getDb().transaction(async (tx) => {
    const queue = await lockQueue(tx);
    if (queue.pausedUntil && queue.pausedUntil > now) return undefined;
    const waitMs = Math.max(0, (queue.nextCallAt?.getTime() ?? 0) - now.getTime());
    if (waitMs > longestEarlyLeaseMs) return undefined;
    const callAt = new Date(now.getTime() + waitMs);
    const leased = await leaseFirst(tx, sources, callAt);
    if (!leased) return undefined;
    // After a pause or an outage, a single call goes first: its result opens the queue or closes it again (circuit breaker).
    const troubled = queue.pausedBy !== null || queue.failures >= outageAfter;
    const rate = Math.min(env().MAIL_RATE_PER_SECOND, queue.providerRate ?? Number.POSITIVE_INFINITY);
    const cautious = queue.limitedAt && now.getTime() - queue.limitedAt.getTime() < cautiousMs;
    const gapMs = Math.ceil((second / rate) * (cautious ? cautiousMargin : margin));
    const paceMs = troubled ? leaseMs : gapMs;
    await tx
      .update(mailQueue)
      .set({ nextCallAt: new Date(callAt.getTime() + paceMs) })
      .where(eq(mailQueue.id, 1));
    return { ...leased, waitMs, gapMs };
  });
}

async function leaseFirst(tx: Tx, sources: Source[], now: Date) {
  for (const source of sources) {
    const lease = await source.lease(tx, now);
    if (lease) return { source, lease };
  }
  return undefined;
}

async function lockQueue(tx: Tx) {
  for (;;) {
    const [queue] = await tx.select().from(mailQueue).where(eq(mailQueue.id, 1)).for("update");
    if (queue) return queue;
    await tx.insert(mailQueue).values({ id: 1 }).onConflictDoNothing();
  }
}
