import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { applyEvents } from "@/lib/mail/events";
import type { Message } from "@/lib/mail/resend";
import { type Lease, type Source, unrepeatable } from "@/lib/mail/source";
import { type LeasedBatch, latestRepeatAfterRemoval, leaseBatch } from "./batches/lease";
import { queueDueRecipients } from "./queue-recipients";
import { recipientMark } from "./recipient-mark";

/** The mails of メール配信, sent in batches of one call each. */
export const campaignMails: Source = {
  // At half a second for each call, five calls at once are ten calls a second. Eight leave some room.
  callsAtOnce: 8,
  async prepare(now) {
    await queueDueRecipients(now);
    await giveUpBatches(now);
  },
  async lease(tx, now) {
    const batch = await leaseBatch(tx, now);
    return batch && leaseOf(batch);
  },
};

const inBatch = (id: string) => and(eq(deliveries.batchId, id), eq(deliveries.state, "sending"));

function leaseOf(batch: LeasedBatch): Lease {
  const stillLeased = and(eq(batches.id, batch.id), eq(batches.attempts, batch.attempt));
  /** Deletes the batch. False when this worker has lost the lease. */
  const dissolve = async (tx: Tx) => (await tx.delete(batches).where(stillLeased).returning()).length > 0;
  const postpone = (tx: Tx, error: string, at: Date) =>
    tx.update(batches).set({ leaseUntil: null, lastError: error, nextAttemptAt: at }).where(stillLeased);
  return {
    logFields: {
      batchId: batch.id,
      campaignId: batch.campaignId,
      recipients: batch.recipients.length,
      attempt: batch.attempt,
    },
    attempt: batch.attempt,
    makeCall: () => ({
      key: batch.id,
      messages: batch.recipients.map((recipient) => messageTo(recipient, batch)),
    }),
    async accept(tx, providerIds, now) {
      // The batch is locked before its deliveries, as where an applicant is removed from it: no deadlock.
      await tx.delete(batches).where(eq(batches.id, batch.id));
      const accepted = batch.recipients.map(({ id }, at) => ({ id, provider_id: providerIds[at] }));
      await tx.execute(sql`
        update ${deliveries} d
        set state = 'accepted', provider_id = accepted.provider_id, accepted_at = ${now.toISOString()}, to_address = null
        from jsonb_to_recordset(${JSON.stringify(accepted)}::jsonb) as accepted(id uuid, provider_id text)
        where d.id = accepted.id and d.batch_id = ${batch.id} and d.state in ('sending', 'unclear')`);
      await applyEvents(tx, providerIds);
    },
    async end(tx, state, error, now) {
      if (!(await dissolve(tx))) return;
      // The provider refuses a whole batch because of one address: bisecting the batch isolates it.
      if (state === "failed" && batch.recipients.length > 1) return halve(tx, batch, now);
      await tx.update(deliveries).set({ state, lastError: error, toAddress: null }).where(inBatch(batch.id));
    },
    async repeat(tx, error, at) {
      await postpone(tx, error, at);
    },
    // When no earlier call is in doubt, the recipients wait again and are checked for their next batch.
    async release(tx, error, at) {
      if (!batch.first) return void (await postpone(tx, error, at));
      if (!(await dissolve(tx))) return;
      await tx
        .update(deliveries)
        .set({ state: "waiting", batchId: null, toAddress: null })
        .where(inBatch(batch.id));
    },
  };
}

function messageTo({ token, to }: LeasedBatch["recipients"][number], batch: LeasedBatch): Message {
  const { subject, text, html } = batch.frozen;
  return {
    from: batch.from,
    to,
    subject,
    text: text.replaceAll(recipientMark, token),
    html: html.replaceAll(recipientMark, token),
    // RFC 8058: one-click unsubscription by a button of the mail program, a POST without a login.
    headers: {
      "List-Unsubscribe": `<${siteOf(text)}/api/unsubscribe/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** The address of the site in the frozen text, so that a repeated call is the same to the byte on every instance. */
function siteOf(text: string): string {
  const link = /^(\S+)\/unsubscribe\/\S+$/m.exec(text)?.[1];
  return link ?? env().APP_URL;
}

async function halve(tx: Tx, { campaignId, recipients }: LeasedBatch, now: Date): Promise<void> {
  const middle = Math.ceil(recipients.length / 2);
  for (const half of [recipients.slice(0, middle), recipients.slice(middle)]) {
    const id = randomUUID();
    await tx.insert(batches).values({ id, campaignId, nextAttemptAt: now });
    const ids = half.map((recipient) => recipient.id);
    await tx.update(deliveries).set({ batchId: id }).where(inArray(deliveries.id, ids));
  }
}

/** Ends batches whose outcome is still unknown when they may not be repeated any more: staff check them (要確認). */
async function giveUpBatches(now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const ended = await tx
      .delete(batches)
      .where(
        and(
          or(
            lte(batches.firstAttemptAt, unrepeatable(now)),
            and(
              isNotNull(batches.firstAttemptAt),
              lte(batches.recipientsRemovedAt, latestRepeatAfterRemoval(now)),
            ),
          ),
          or(isNull(batches.leaseUntil), lte(batches.leaseUntil, now)),
        ),
      )
      .returning({ id: batches.id, campaignId: batches.campaignId, lastError: batches.lastError });
    for (const { id, campaignId, lastError } of ended) {
      await tx.update(deliveries).set({ state: "unclear", lastError, toAddress: null }).where(inBatch(id));
      log.error({ batchId: id, campaignId }, "mail.unclear");
    }
  });
}
