import { and, eq, gt, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { outageAfter } from "./claim";
import type { Outcome } from "./resend";
import type { Held } from "./source";

// One outage has many victims: each is tried again within a minute, and the queue's own pause spares the provider.
const longestBackoffMs = 60_000;
const longestOutagePauseMs = 20_000;
// After these one mail is tried; a new key or sender comes with a restart, which tries at once.
const quotaPauseMs = 15 * 60_000;
const keyPauseMs = 5 * 60_000;
const unreadablePauseMs = 5 * 60_000;

/** Writes down what became of a call, of what was sent and of the queue; answers how many mails were accepted. */
export async function settle(held: Held, outcome: Outcome, now: Date): Promise<number> {
  switch (outcome.result) {
    case "accepted":
      await getDb().transaction(async (tx) => {
        // The queue's row first, as a claim does: both may come to the rows of people afterwards.
        await openQueue(tx, now);
        await held.accept(tx, outcome.providerIds, now);
      });
      log.info(held.line, "mail.accepted");
      return outcome.providerIds.length;
    case "refused":
    case "conflict":
      await getDb().transaction(async (tx) => {
        await held.end(tx, outcome.result === "refused" ? "failed" : "unclear", outcome.error, now);
        await openQueue(tx, now);
      });
      log.error({ ...held.line, error: outcome.error }, `mail.${outcome.result}`);
      return 0;
    case "unknown":
      await getDb().transaction(async (tx) => {
        await held.repeat(tx, outcome.error, after(now, backoffMs(held.attempt)));
        await countFailure(tx, now);
      });
      log.warn({ ...held.line, error: outcome.error }, "mail.unknown-outcome");
      return 0;
    case "busy":
      await getDb().transaction(async (tx) => {
        await held.release(tx, "rate_limit_exceeded", after(now, outcome.waitMs));
        await holdQueue(tx, now, outcome.waitMs);
      });
      log.warn({ ...held.line, waitMs: outcome.waitMs }, "mail.rate-limited");
      return 0;
    case "closed":
      if (await pause(held, outcome.error, now)) log.error({ error: outcome.error }, "mail.queue-paused");
      return 0;
  }
}

/** The content does not open under any listed secret: nothing is called, a person puts the secret back. */
export async function setAside(held: Held, now: Date): Promise<void> {
  await getDb().transaction((tx) => held.release(tx, "body_unreadable", after(now, unreadablePauseMs)));
  log.error(held.line, "mail.body-unreadable");
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

/** True when this was the call that closed the queue. */
async function pause(held: Held, error: string, now: Date): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    await held.release(tx, error, now);
    const closed = await tx
      .update(mailQueue)
      .set({
        pausedUntil: after(now, error.endsWith("_quota_exceeded") ? quotaPauseMs : keyPauseMs),
        pausedBy: error,
      })
      .where(or(isNull(mailQueue.pausedUntil), lte(mailQueue.pausedUntil, now)))
      .returning({ id: mailQueue.id });
    return closed.length > 0;
  });
}

/** The provider answers about single mails again: whatever slowed the queue is over. */
async function openQueue(tx: Tx, now: Date): Promise<void> {
  const troubled = or(isNotNull(mailQueue.pausedBy), gte(mailQueue.failures, outageAfter));
  // A pause that another call has just begun stays.
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

// Half of it by chance, so that the victims of one outage do not come back all at once.
function backoffMs(attempt: number): number {
  return Math.min(1000 * 2 ** attempt, longestBackoffMs) * (0.5 + Math.random() / 2);
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
