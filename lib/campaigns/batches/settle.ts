import { randomUUID } from "node:crypto";
import { and, eq, inArray, not, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";
import { log } from "@/lib/log";
import type { Decision } from "@/lib/mail/decide";
import { applyEvents } from "@/lib/mail/events";
import { isFree } from "@/lib/mail/lease";
import { isRepeatableBatch, type LeasedBatch } from "./lease";

/** Records what was decided about a batch. A batch is locked before its deliveries, as everywhere: no deadlock. */
export async function settleBatch(tx: Tx, batch: LeasedBatch, decided: Decision, now: Date): Promise<void> {
  const stillLeased = and(eq(batches.id, batch.id), eq(batches.attempts, batch.attempt));
  /** Deletes the batch. False when this worker has lost the lease. */
  const dissolve = async () => (await tx.delete(batches).where(stillLeased).returning()).length > 0;
  switch (decided.decision) {
    case "accept":
      return accept(tx, batch, decided.providerIds, now);
    case "end": {
      if (!(await dissolve())) return;
      const { state, error: lastError } = decided;
      // The provider refuses a whole batch because of one address: bisecting the batch isolates it.
      if (state === "failed" && batch.recipients.length > 1) return bisect(tx, batch, now);
      await tx.update(deliveries).set({ state, lastError, toAddress: null }).where(isIn(batch.id));
      return;
    }
    case "repeat":
    case "release":
      if (decided.decision === "release" && batch.first) {
        // No call is in doubt: the recipients wait again and are checked for their next batch.
        if (!(await dissolve())) return;
        await tx
          .update(deliveries)
          .set({ state: "waiting", batchId: null, toAddress: null })
          .where(isIn(batch.id));
        return;
      }
      await tx
        .update(batches)
        .set({ leaseUntil: null, lastError: decided.error, nextAttemptAt: decided.at })
        .where(stillLeased);
  }
}

/** Ends batches whose outcome is still unknown when they may not be repeated any more: staff check them (要確認). */
export async function giveUpBatches(now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const ended = await tx
      .delete(batches)
      .where(and(not(isRepeatableBatch(now)), isFree(batches, now)))
      .returning({ id: batches.id, campaignId: batches.campaignId, lastError: batches.lastError });
    for (const { id, campaignId, lastError } of ended) {
      await tx.update(deliveries).set({ state: "unclear", lastError, toAddress: null }).where(isIn(id));
      log.error({ batchId: id, campaignId }, "mail.unclear");
    }
  });
}

function isIn(batchId: string) {
  return and(eq(deliveries.batchId, batchId), eq(deliveries.state, "sending"));
}

async function accept(
  tx: Tx,
  { id, recipients }: LeasedBatch,
  providerIds: string[],
  now: Date,
): Promise<void> {
  await tx.delete(batches).where(eq(batches.id, id));
  const accepted = recipients.map((recipient, at) => ({ id: recipient.id, provider_id: providerIds[at] }));
  // Also `unclear`: a worker that had lost its lease may have the answer after the batch was given up.
  await tx.execute(sql`
    update ${deliveries} d
    set state = 'accepted', provider_id = accepted.provider_id, accepted_at = ${now.toISOString()}, to_address = null
    from jsonb_to_recordset(${JSON.stringify(accepted)}::jsonb) as accepted(id uuid, provider_id text)
    where d.id = accepted.id and d.batch_id = ${id} and d.state in ('sending', 'unclear')`);
  await applyEvents(tx, providerIds);
}

/** Each half is a batch of its own, due at once. */
async function bisect(tx: Tx, { campaignId, recipients }: LeasedBatch, now: Date): Promise<void> {
  const middle = Math.ceil(recipients.length / 2);
  for (const half of [recipients.slice(0, middle), recipients.slice(middle)]) {
    const id = randomUUID();
    await tx.insert(batches).values({ id, campaignId, nextAttemptAt: now });
    const ids = half.map((recipient) => recipient.id);
    await tx.update(deliveries).set({ batchId: id }).where(inArray(deliveries.id, ids));
  }
}
