import { and, asc, eq, gt, isNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { batches, campaigns, deliveries } from "@/lib/db/schema/campaigns";
import { log } from "@/lib/log";
import { isFree, isRepeatable, leasedColumns } from "@/lib/mail/lease";
import { after } from "@/lib/time/after";
import { minute } from "@/lib/time/units";
import { checkRecipients, formBatch, waitingRecipients } from "./form";

// For one lease. A campaign whose recipients are all skipped takes several leases, so that no transaction takes long.
const mostEmptyBatches = 20;
const repeatableAfterRemovalMs = 15 * minute;

export type LeasedBatch = {
  id: string;
  campaignId: string;
  attempt: number;
  first: boolean;
  from: string;
  frozen: { subject: string; text: string; html: string; mark: string | null; origin: string | null };
  /** Ordered by id, so that a repeated call is the same to the byte. */
  recipients: { id: string; token: string; to: string }[];
};

/** Like every call, but for fifteen minutes at most after a recipient was removed from a batch in doubt. */
export function isRepeatableBatch(now: Date): SQL {
  const { firstAttemptAt, recipientsRemovedAt: removedAt } = batches;
  const soonEnough = sql`(${isNull(removedAt)} or ${gt(removedAt, after(now, -repeatableAfterRemovalMs))})`;
  return sql`(${isNull(firstAttemptAt)} or ${isRepeatable(batches, now)} and ${soonEnough})`;
}

/** Leases a batch that is due again, or else a new batch. Also ends the campaigns that have nothing left to send. */
export async function leaseBatch(tx: Tx, now: Date): Promise<LeasedBatch | undefined> {
  for (let turn = 0; turn < mostEmptyBatches; turn += 1) {
    const batch = (await findDue(tx, now)) ?? (await formBatch(tx, now));
    if (!batch) break;
    if (!batch.firstAttemptAt) await checkRecipients(tx, batch.id);
    const recipients = await recipientsOf(tx, batch.id);
    if (recipients.length > 0) return lease(tx, batch, recipients, now);
    await tx.delete(batches).where(eq(batches.id, batch.id));
  }
  await endFinished(tx, now);
  return undefined;
}

async function findDue(tx: Tx, now: Date) {
  const [due] = await tx
    .select({ batch: batches })
    .from(batches)
    .innerJoin(campaigns, eq(campaigns.id, batches.campaignId))
    .where(
      and(
        // A stopped campaign makes no call, not even a repeated one.
        eq(campaigns.state, "sending"),
        lte(batches.nextAttemptAt, now),
        isFree(batches, now),
        isRepeatableBatch(now),
      ),
    )
    .orderBy(asc(batches.nextAttemptAt))
    .limit(1)
    .for("update", { of: batches, skipLocked: true });
  return due?.batch;
}

async function recipientsOf(tx: Tx, batchId: string): Promise<LeasedBatch["recipients"]> {
  return tx
    .select({
      id: deliveries.id,
      token: deliveries.token,
      to: sql<string>`coalesce(${deliveries.toAddress}, '')`,
    })
    .from(deliveries)
    .where(and(eq(deliveries.batchId, batchId), eq(deliveries.state, "sending")))
    .orderBy(asc(deliveries.id));
}

async function lease(
  tx: Tx,
  batch: typeof batches.$inferSelect,
  recipients: LeasedBatch["recipients"],
  now: Date,
): Promise<LeasedBatch> {
  const { id, campaignId } = batch;
  const leased = leasedColumns(batch, now);
  await tx.update(batches).set(leased).where(eq(batches.id, id));
  const [frozen] = await tx
    .select({
      subject: sql<string>`coalesce(${campaigns.frozenSubject}, '')`,
      text: sql<string>`coalesce(${campaigns.frozenText}, '')`,
      html: sql<string>`coalesce(${campaigns.frozenHtml}, '')`,
      mark: campaigns.frozenMark,
      origin: campaigns.frozenOrigin,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  if (!frozen) throw new Error("the campaign of a batch is gone");
  return {
    id,
    campaignId,
    attempt: leased.attempts,
    first: batch.firstAttemptAt === null,
    from: leased.fromAddress,
    frozen,
    recipients,
  };
}

async function endFinished(tx: Tx, now: Date): Promise<void> {
  const inBatches = tx.select({ one: sql`1` }).from(batches).where(eq(batches.campaignId, campaigns.id));
  const ended = await tx
    .update(campaigns)
    .set({ state: "done", endedAt: now, updatedAt: now })
    .where(and(eq(campaigns.state, "sending"), notExists(waitingRecipients(tx)), notExists(inBatches)))
    .returning({ campaignId: campaigns.id });
  for (const campaign of ended) log.info(campaign, "campaign.done");
}
