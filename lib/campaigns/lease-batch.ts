import { randomUUID } from "node:crypto";
import { and, asc, eq, exists, gt, inArray, isNull, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { batches, campaigns, deliveries } from "@/lib/db/schema/campaigns";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { leaseMs, unrepeatable } from "@/lib/mail/source";

// The provider's own limit.
const batchSize = 100;
// Of one turn: a campaign that nobody wants any more is looked through in several.
const mostEmptyBatches = 20;
const narrowedMs = 15 * 60_000;

export type LeasedBatch = {
  id: string;
  campaignId: string;
  attempt: number;
  /** No earlier call can have reached the provider. */
  first: boolean;
  from: string;
  frozen: { subject: string; text: string; html: string };
  /** In the order of their ids: the same call to the byte at each repeat. */
  recipients: { id: string; token: string; to: string }[];
};

/** A batch with a change of mind in it may not be repeated any more when that change is older than this. */
export function narrowedTooLongAgo(now: Date): Date {
  return new Date(now.getTime() - narrowedMs);
}

/** A batch in doubt whose turn has come, or else a new one. Campaigns that have nothing left end here. */
export async function leaseBatch(tx: Tx, now: Date): Promise<LeasedBatch | undefined> {
  for (let turn = 0; turn < mostEmptyBatches; turn += 1) {
    const batch = (await findDue(tx, now)) ?? (await formBatch(tx, now));
    if (!batch) break;
    if (!batch.firstAttemptAt) await lookAtRecipients(tx, batch.id);
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
        // Of a stopped campaign nothing leaves, not even what may have left already.
        eq(campaigns.state, "sending"),
        lte(batches.nextAttemptAt, now),
        or(isNull(batches.leaseUntil), lte(batches.leaseUntil, now)),
        or(isNull(batches.firstAttemptAt), gt(batches.firstAttemptAt, unrepeatable(now))),
        or(
          isNull(batches.firstAttemptAt),
          isNull(batches.narrowedAt),
          gt(batches.narrowedAt, narrowedTooLongAgo(now)),
        ),
      ),
    )
    .orderBy(asc(batches.nextAttemptAt))
    .limit(1)
    .for("update", { of: batches, skipLocked: true });
  return due?.batch;
}

const waitingOf = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.campaignId, campaigns.id), eq(deliveries.state, "waiting")));

async function formBatch(tx: Tx, now: Date) {
  const [campaign] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.state, "sending"), exists(waitingOf(tx))))
    .orderBy(asc(campaigns.queuedAt))
    .limit(1)
    // Whoever stops it waits for this claim, and finds all of it in batches or none.
    .for("share");
  if (!campaign) return undefined;
  const [batch] = await tx
    .insert(batches)
    .values({ id: randomUUID(), campaignId: campaign.id, nextAttemptAt: now })
    .returning();
  if (!batch) return undefined;
  // Claims go one by one: nobody else takes these meanwhile.
  const next = await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.campaignId, campaign.id), eq(deliveries.state, "waiting")))
    .orderBy(asc(deliveries.id))
    .limit(batchSize);
  const inBatch = inArray(
    deliveries.id,
    next.map(({ id }) => id),
  );
  await holdPeople(tx, inBatch);
  await tx.update(deliveries).set({ state: "sending", batchId: batch.id }).where(inBatch);
  return batch;
}

/**
 * Who gets it is decided now, not when it was written or confirmed. Whoever changes their mind meanwhile waits for this
 * claim, and then narrows the batch.
 */
async function lookAtRecipients(tx: Tx, batchId: string): Promise<void> {
  const inBatch = and(eq(deliveries.batchId, batchId), eq(deliveries.state, "sending"));
  await holdPeople(tx, inBatch);
  await tx.execute(sql`
    with looked as (
      select d.id, a.email, case
        when a.id is null then 'left'
        when a.suspended_at is not null then 'suspended'
        when not a.wants_mail then 'opted-out'
        when a.mail_trouble is not null then 'unreachable'
        when c.audience not in ('everyone', a.attribute) then 'other-attribute'
      end as reason
      from ${deliveries} d
      join ${campaigns} c on c.id = d.campaign_id
      left join ${applicants} a on a.id = d.applicant_id
      where d.batch_id = ${batchId} and d.state = 'sending'
    )
    update ${deliveries} d set
      state = case when looked.reason is null then 'sending' else 'skipped' end,
      skip_reason = looked.reason,
      batch_id = case when looked.reason is null then d.batch_id end,
      to_address = case when looked.reason is null then looked.email end
    from looked where looked.id = d.id`);
}

/** People before their deliveries, as whoever leaves takes them: neither waits for the other for ever. */
async function holdPeople(tx: Tx, theirDeliveries: SQL | undefined): Promise<void> {
  const theirIds = tx.select({ id: deliveries.applicantId }).from(deliveries).where(theirDeliveries);
  await tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(inArray(applicants.id, theirIds))
    .orderBy(asc(applicants.id))
    .for("share");
}

async function recipientsOf(tx: Tx, batchId: string): Promise<LeasedBatch["recipients"]> {
  const rows = await tx
    .select({ id: deliveries.id, token: deliveries.token, to: deliveries.toAddress })
    .from(deliveries)
    .where(and(eq(deliveries.batchId, batchId), eq(deliveries.state, "sending")))
    .orderBy(asc(deliveries.id));
  return rows.map(({ to, ...row }) => ({ ...row, to: to ?? "" }));
}

async function lease(
  tx: Tx,
  batch: typeof batches.$inferSelect,
  recipients: LeasedBatch["recipients"],
  now: Date,
): Promise<LeasedBatch> {
  const from = batch.fromAddress ?? env().MAIL_FROM;
  const attempt = batch.attempts + 1;
  await tx
    .update(batches)
    .set({
      attempts: attempt,
      fromAddress: from,
      firstAttemptAt: batch.firstAttemptAt ?? now,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .where(eq(batches.id, batch.id));
  const [campaign] = await tx
    .select({
      frozenSubject: campaigns.frozenSubject,
      frozenText: campaigns.frozenText,
      frozenHtml: campaigns.frozenHtml,
    })
    .from(campaigns)
    .where(eq(campaigns.id, batch.campaignId));
  return {
    id: batch.id,
    campaignId: batch.campaignId,
    attempt,
    first: batch.firstAttemptAt === null,
    from,
    frozen: {
      subject: campaign?.frozenSubject ?? "",
      text: campaign?.frozenText ?? "",
      html: campaign?.frozenHtml ?? "",
    },
    recipients,
  };
}

async function endFinished(tx: Tx, now: Date): Promise<void> {
  const inBatches = tx.select({ one: sql`1` }).from(batches).where(eq(batches.campaignId, campaigns.id));
  const ended = await tx
    .update(campaigns)
    .set({ state: "done", endedAt: now, updatedAt: now })
    .where(and(eq(campaigns.state, "sending"), notExists(waitingOf(tx)), notExists(inBatches)))
    .returning({ campaignId: campaigns.id });
  for (const campaign of ended) log.info(campaign, "campaign.done");
}
