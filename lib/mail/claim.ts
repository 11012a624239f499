import { eq } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { minute, second } from "@/lib/time/units";
import { type Lease, leaseMs, type Source } from "./source";

export type Claimed = {
  source: Source;
  lease: Lease;
  /** Milliseconds from `now` until the provider may be called. */
  waitMs: number;
  /** The least distance between two calls of one instance, in milliseconds. */
  gapMs: number;
};

// A worker leases a mail at most this long before it may call. For longer waits the mail stays free for any worker.
const longestEarlyLeaseMs = 2 * second;
// The provider counts calls in windows of one second, and calls arrive with some jitter: 4 % below the allowed rate is
// never too fast. A 429 says that this machine or network has more jitter than that: for a minute the distance grows.
const margin = 1.04;
const cautiousMargin = 1.15;
const cautiousMs = minute;
/** So many calls in a row without an answer count as an outage of the provider. */
export const outageAfter = 3;

/**
 * Leases what is due next together with the provider's next free moment, both or neither. The row of mail_queue is the
 * lock: all instances share one rate limit.
 */
export async function claimNext(sources: Source[], now: Date): Promise<Claimed | undefined> {
  return getDb().transaction(async (tx) => {
    const queue = await lockQueue(tx);
    if (queue.pausedUntil && queue.pausedUntil > now) return undefined;
    const waitMs = Math.max(0, (queue.nextCallAt?.getTime() ?? 0) - now.getTime());
    if (waitMs > longestEarlyLeaseMs) return undefined;
    const callAt = new Date(now.getTime() + waitMs);
    const leased = await leaseFirst(tx, sources, callAt);
    if (!leased) return undefined;
    // After a pause or an outage a single call goes first. Its answer opens the queue or closes it again.
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
