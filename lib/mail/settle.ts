import { and, eq, gt, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { minute, second } from "@/lib/time/units";
import { outageAfter } from "./lease-next";
import type { CallResult } from "./resend";
import type { Lease } from "./source";

// After an outage each mail is attempted again within a minute. The pause of the whole queue protects the provider.
const longestBackoffMs = minute;
const longestOutagePauseMs = 20 * second;
// After such a pause one mail is attempted. A restart with a new key or sender ends the pause (queue-row.ts).
const quotaPauseMs = 15 * minute;
const keyPauseMs = 5 * minute;
const unreadablePauseMs = 5 * minute;

/** Records the result of a call, for its mails and for the queue. Returns how many mails the provider accepted. */
export async function settle(lease: Lease, result: CallResult, now: Date): Promise<number> {
  switch (result.outcome) {
    case "accepted":
      await getDb().transaction(async (tx) => {
        // The row of mail_queue is locked first, as in a lease: both may lock rows of applicants afterwards (no deadlock).
        await openQueue(tx, now);
        await lease.accept(tx, result.providerIds, now);
      });
      log.info(lease.logFields, "mail.accepted");
      return result.providerIds.length;
    case "refused":
    case "conflict":
      await getDb().transaction(async (tx) => {
        await lease.end(tx, result.outcome === "refused" ? "failed" : "unclear", result.error, now);
        await openQueue(tx, now);
      });
      log.error({ ...lease.logFields, error: result.error }, `mail.${result.outcome}`);
      return 0;
    case "unknown":
      await getDb().transaction(async (tx) => {
        await lease.repeat(tx, result.error, after(now, backoffMs(lease.attempt)));
        await countFailure(tx, now);
      });
      log.warn({ ...lease.logFields, error: result.error }, "mail.unknown-outcome");
      return 0;
    case "busy":
      await getDb().transaction(async (tx) => {
        await lease.release(tx, "rate_limit_exceeded", after(now, result.waitMs));
        await holdQueue(tx, now, result.waitMs);
      });
      log.warn({ ...lease.logFields, waitMs: result.waitMs }, "mail.rate-limited");
      return 0;
    case "closed":
      if (await pause(lease, result.error, now)) log.error({ error: result.error }, "mail.queue-paused");
      return 0;
  }
}

/** For a body that no secret in AUTH_SECRET decrypts: no call is made until an operator restores the secret. */
export async function releaseUnreadable(lease: Lease, now: Date): Promise<void> {
  await getDb().transaction((tx) => lease.release(tx, "body_unreadable", after(now, unreadablePauseMs)));
  log.error(lease.logFields, "mail.body-unreadable");
}

async function countFailure(tx: Tx, now: Date): Promise<void> {
  const [queue] = await tx
    .update(mailQueue)
    .set({ failures: sql`${mailQueue.failures} + 1` })
    .where(eq(mailQueue.id, 1))
    .returning({ failures: mailQueue.failures });
  const over = (queue?.failures ?? 0) - outageAfter;
  if (over < 0) return;
  const nextCallAt = after(now, Math.min(2000 * 2 ** over, longestOutagePauseMs));
  await tx.update(mailQueue).set({ nextCallAt }).where(eq(mailQueue.id, 1));
}

/** True when this call paused the queue, false when another call had paused it already. */
async function pause(lease: Lease, error: string, now: Date): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    await lease.release(tx, error, now);
    const paused = await tx
      .update(mailQueue)
      .set({
        pausedUntil: after(now, error.endsWith("_quota_exceeded") ? quotaPauseMs : keyPauseMs),
        pausedBy: error,
      })
      .where(or(isNull(mailQueue.pausedUntil), lte(mailQueue.pausedUntil, now)))
      .returning({ id: mailQueue.id });
    return paused.length > 0;
  });
}

/** Ends the pause or the outage, because the provider answers again. */
async function openQueue(tx: Tx, now: Date): Promise<void> {
  const troubled = or(isNotNull(mailQueue.pausedBy), gte(mailQueue.failures, outageAfter));
  // A pause that another call began meanwhile stays.
  const notPaused = or(isNull(mailQueue.pausedUntil), lte(mailQueue.pausedUntil, now));
  await tx
    .update(mailQueue)
    .set({ failures: 0, pausedUntil: null, pausedBy: null, nextCallAt: now })
    .where(and(troubled, notPaused));
  await tx.update(mailQueue).set({ failures: 0 }).where(gt(mailQueue.failures, 0));
}

async function holdQueue(tx: Tx, now: Date, waitMs: number): Promise<void> {
  const nextCallAt = sql`greatest(${mailQueue.nextCallAt}, ${after(now, waitMs).toISOString()}::timestamptz)`;
  await tx.update(mailQueue).set({ nextCallAt, limitedAt: now }).where(eq(mailQueue.id, 1));
}

// Exponential backoff. Half of it is random (jitter): after an outage the mails do not all come at once (thundering herd).
function backoffMs(attempt: number): number {
  return Math.min(1000 * 2 ** attempt, longestBackoffMs) * (0.5 + Math.random() / 2);
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
