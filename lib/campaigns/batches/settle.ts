import { randomUUID } from "node:crypto";
import { and, eq, inArray, not, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";
import { log } from "@/lib/log";
import type { Decision } from "@/lib/mail/decide";
import { applyEvents } from "@/lib/mail/events";
import { isFree } from "@/lib/mail/lease";
import { isRepeatableBatch, type LeasedBatch } from "./lease";

/** Records what was decided about a batch. It is locked before its deliveries, as where an account changes: no deadlock. */
export async function settleBatch(tx: Tx, batch: LeasedBatch, decided: Decision, now: Date): Promise<void> {
  if (decided.decision === "accept") return accept(tx, batch, decided.providerIds, now);
  const stillLeased = and(eq(batches.id, batch.id), eq(batches.attempts, batch.attempt));
  if (decided.decision === "repeat") {
    const { error: lastError, at: nextAttemptAt } = decided;
    await tx.update(batches).set({ leaseUntil: null, lastError, nextAttemptAt }).where(stillLeased);
    return;
  }
  const dissolved = await tx.delete(batches).where(stillLeased).returning({ id: batches.id });
  if (dissolved.length === 0) return;
  if (decided.decision === "end") return end(tx, batch, decided, now);
  // The recipients wait again, and are checked for their next batch.
  await tx.update(deliveries).set({ state: "waiting", batchId: null, toAddress: null }).where(isIn(batch.id));
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

async function end(
  tx: Tx,
  { id, campaignId, recipients }: LeasedBatch,
  { state, error: lastError }: Extract<Decision, { decision: "end" }>,
  now: Date,
): Promise<void> {
  if (state === "unclear" || recipients.length === 1) {
    await tx.update(deliveries).set({ state, lastError, toAddress: null }).where(isIn(id));
    return;
  }
  // The provider refuses a whole batch because of one address: bisecting the batch isolates it.
  const middle = Math.ceil(recipients.length / 2);
  for (const half of [recipients.slice(0, middle), recipients.slice(middle)]) {
    const batchId = randomUUID();
    await tx.insert(batches).values({ id: batchId, campaignId, nextAttemptAt: now });
    const ids = half.map((recipient) => recipient.id);
    await tx.update(deliveries).set({ batchId }).where(inArray(deliveries.id, ids));
  }
}
