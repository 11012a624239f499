import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { openBody } from "./body";
import { endedColumns } from "./ended-columns";
import { applyEvents } from "./events";
import { giveUpUnclear } from "./give-up-unclear";
import { giveUpWaiting } from "./give-up-waiting";
import type { Call } from "./resend";
import { type Lease, leaseMs, type Source, unrepeatable } from "./source";

/** The mails of the outbox, each to one recipient and with a content of its own. */
export const singleMails: Source = {
  callsAtOnce: 8,
  async prepare(now) {
    await giveUpUnclear(now);
    await giveUpWaiting(now);
  },
  async lease(tx, now) {
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
    return leaseOf({ ...due, from, attempt });
  },
};

type LeasedMail = typeof mails.$inferSelect & { from: string; attempt: number };

function leaseOf(mail: LeasedMail): Lease {
  const stillLeased = and(
    eq(mails.id, mail.id),
    eq(mails.state, "sending"),
    eq(mails.attempts, mail.attempt),
  );
  const requeue = (
    tx: Tx,
    error: string,
    at: Date,
    more: { firstAttemptAt?: null; fromAddress?: null } = {},
  ) =>
    tx
      .update(mails)
      .set({ state: "queued", leaseUntil: null, lastError: error, nextAttemptAt: at, ...more })
      .where(stillLeased);
  return {
    logFields: { mailId: mail.id, kind: mail.kind, attempt: mail.attempt },
    attempt: mail.attempt,
    makeCall: () => callOf(mail),
    async accept(tx, providerIds, now) {
      await tx
        .update(mails)
        .set({
          ...endedColumns(now),
          state: "accepted",
          providerId: providerIds[0],
          acceptedAt: now,
          lastError: null,
        })
        .where(and(eq(mails.id, mail.id), ne(mails.state, "accepted")));
      await applyEvents(tx, providerIds);
    },
    async end(tx, state, error, now) {
      await tx
        .update(mails)
        .set({ ...endedColumns(now), state, lastError: error })
        .where(stillLeased);
    },
    async repeat(tx, error, at) {
      await requeue(tx, error, at);
    },
    // When no earlier call is in doubt, the mail counts as never attempted.
    async release(tx, error, at) {
      const unattempted = mail.firstAttemptAt === null;
      await requeue(tx, error, at, unattempted ? { firstAttemptAt: null, fromAddress: null } : {});
    },
  };
}

function callOf({ id, from, toAddress: to, subject, body: sealed }: LeasedMail): Call | undefined {
  const body = sealed && openBody(sealed, id);
  return body && to ? { key: id, messages: [{ from, to, subject, ...body }] } : undefined;
}
