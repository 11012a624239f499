import { and, eq, gt, gte, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { mailQueue, mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { type Claimed, outageAfter } from "./claim";
import { ended } from "./end";
import type { Outcome } from "./resend";

// One outage has many victims: each is tried again within a minute, and the queue's own pause spares the provider.
const longestBackoffMs = 60_000;
const longestOutagePauseMs = 20_000;
// After these one mail is tried; a new key or sender comes with a restart, which tries at once.
const quotaPauseMs = 15 * 60_000;
const keyPauseMs = 5 * 60_000;
const unreadablePauseMs = 5 * 60_000;

/** Writes down what became of a call; true when the mail was accepted. */
export async function settle(mail: Claimed, outcome: Outcome, now: Date): Promise<boolean> {
  const line = { mailId: mail.id, kind: mail.kind, attempt: mail.attempt };
  switch (outcome.result) {
    case "accepted":
      await accept(mail, outcome.providerId, now);
      log.info(line, "mail.accepted");
      return true;
    case "refused":
    case "conflict":
      await end(mail, outcome.result === "refused" ? "failed" : "unclear", outcome.error, now);
      log.error({ ...line, error: outcome.error }, `mail.${outcome.result}`);
      return false;
    case "unknown":
      await repeat(mail, outcome.error, now);
      log.warn({ ...line, error: outcome.error }, "mail.unknown-outcome");
      return false;
    case "busy":
      await getDb().transaction(async (tx) => {
        await release(tx, mail, "rate_limit_exceeded", after(now, outcome.waitMs));
        await holdQueue(tx, after(now, outcome.waitMs));
      });
      log.warn({ ...line, waitMs: outcome.waitMs }, "mail.rate-limited");
      return false;
    case "closed":
      if (await pause(mail, outcome.error, now)) log.error({ error: outcome.error }, "mail.queue-paused");
      return false;
  }
}

/** The body does not open under any listed secret: nothing is called, a person puts the secret back. */
export async function setAside(mail: Claimed, now: Date): Promise<void> {
  await getDb().transaction((tx) => release(tx, mail, "body_unreadable", after(now, unreadablePauseMs)));
  log.error({ mailId: mail.id, kind: mail.kind }, "mail.body-unreadable");
}

// Accepted is a fact, whoever brings it: also a worker that had lost its lease meanwhile.
async function accept(mail: Claimed, providerId: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ ...ended(now), state: "accepted", providerId, acceptedAt: now, lastError: null })
      .where(and(eq(mails.id, mail.id), ne(mails.state, "accepted")));
    await openQueue(tx, now);
  });
}

async function end(mail: Claimed, state: "failed" | "unclear", error: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ ...ended(now), state, lastError: error })
      .where(stillHeld(mail));
    await openQueue(tx, now);
  });
}

async function repeat(mail: Claimed, error: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx
      .update(mails)
      .set({
        state: "queued",
        leaseUntil: null,
        lastError: error,
        nextAttemptAt: after(now, backoffMs(mail)),
      })
      .where(stillHeld(mail));
    const [queue] = await tx
      .update(mailQueue)
      .set({ failures: sql`${mailQueue.failures} + 1` })
      .where(eq(mailQueue.id, 1))
      .returning({ failures: mailQueue.failures });
    const over = (queue?.failures ?? 0) - outageAfter;
    if (over < 0) return;
    const nextCallAt = after(now, Math.min(2000 * 2 ** over, longestOutagePauseMs));
    await tx.update(mailQueue).set({ nextCallAt }).where(eq(mailQueue.id, 1));
  });
}

/** True when this was the call that closed the queue. */
async function pause(mail: Claimed, error: string, now: Date): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    await release(tx, mail, error, now);
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

/** Back into the queue, surely not taken: when no earlier call is in doubt, the mail is as if never tried. */
async function release(tx: Tx, mail: Claimed, error: string, nextAttemptAt: Date): Promise<void> {
  await tx
    .update(mails)
    .set({
      state: "queued",
      leaseUntil: null,
      lastError: error,
      nextAttemptAt,
      ...(mail.first ? { firstAttemptAt: null, fromAddress: null } : {}),
    })
    .where(stillHeld(mail));
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

async function holdQueue(tx: Tx, until: Date): Promise<void> {
  await tx
    .update(mailQueue)
    .set({ nextCallAt: until })
    .where(and(eq(mailQueue.id, 1), or(isNull(mailQueue.nextCallAt), lte(mailQueue.nextCallAt, until))));
}

function stillHeld(mail: Claimed) {
  return and(eq(mails.id, mail.id), eq(mails.state, "sending"), eq(mails.attempts, mail.attempt));
}

// Half of it by chance, so that the victims of one outage do not come back all at once.
function backoffMs(mail: Claimed): number {
  return Math.min(1000 * 2 ** mail.attempt, longestBackoffMs) * (0.5 + Math.random() / 2);
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
