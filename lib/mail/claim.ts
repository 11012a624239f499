import { eq } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { type Held, leaseMs, type Source } from "./source";

export type Claimed = {
  source: Source;
  held: Held;
  /** The provider may be called after this time, milliseconds from `now`. */
  waitMs: number;
  /** Calls of one instance keep at least this distance. */
  gapMs: number;
};

// A worker may hold a mail this long before its turn; for longer waits the mail stays free.
const longestHoldMs = 2_000;
// Windows of one second seen with some jitter: a few in a hundred slower than allowed is never too fast. A 429 says that
// machine or network are worse than that, and calls arrive late one by one: for a while they keep more distance.
const margin = 1.04;
const cautiousMargin = 1.15;
const cautiousMs = 60_000;
/** So many calls in a row without an answer are an outage. */
export const outageAfter = 3;

/** Takes what is due next and the provider's next free moment, both or neither; all instances share them. */
export async function claimNext(sources: Source[], now: Date): Promise<Claimed | undefined> {
  return getDb().transaction(async (tx) => {
    const queue = await lockQueue(tx);
    if (queue.pausedUntil && queue.pausedUntil > now) return undefined;
    const waitMs = Math.max(0, (queue.nextCallAt?.getTime() ?? 0) - now.getTime());
    if (waitMs > longestHoldMs) return undefined;
    const callAt = new Date(now.getTime() + waitMs);
    const leased = await leaseFirst(tx, sources, callAt);
    if (!leased) return undefined;
    // After a pause or an outage one call goes ahead alone; its answer opens the way or closes it again.
    const troubled = queue.pausedBy !== null || queue.failures >= outageAfter;
    const rate = Math.min(env().MAIL_RATE_PER_SECOND, queue.providerRate ?? Number.POSITIVE_INFINITY);
    const cautious = queue.limitedAt && now.getTime() - queue.limitedAt.getTime() < cautiousMs;
    const gapMs = Math.ceil((1000 / rate) * (cautious ? cautiousMargin : margin));
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
    const held = await source.lease(tx, now);
    if (held) return { source, held };
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
