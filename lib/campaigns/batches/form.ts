import { randomUUID } from "node:crypto";
import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { batches, campaigns, deliveries } from "@/lib/db/schema/campaigns";

// The limit of the provider.
const batchSize = 100;

/** A subquery for `exists`: the recipients that are in no batch yet, of the campaign of the outer query. */
export const waitingRecipients = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.campaignId, campaigns.id), eq(deliveries.state, "waiting")));

/** Puts the next waiting recipients of the oldest campaign into a batch. Undefined when no recipient waits. */
export async function formBatch(tx: Tx, now: Date) {
  const [campaign] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.state, "sending"), exists(waitingRecipients(tx))))
    .orderBy(asc(campaigns.queuedAt))
    .limit(1)
    // Stopping the campaign waits for this transaction: a delivery is then in a batch or still waiting.
    .for("share");
  if (!campaign) return undefined;
  const [batch] = await tx
    .insert(batches)
    .values({ id: randomUUID(), campaignId: campaign.id, nextAttemptAt: now })
    .returning();
  if (!batch) return undefined;
  // The lock of the row of mail_queue lets one lease run at a time: no other worker takes these deliveries.
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
  await lockApplicants(tx, inBatch);
  await tx.update(deliveries).set({ state: "sending", batchId: batch.id }).where(inBatch);
  return batch;
}

/**
 * Decides who gets the mail, immediately before the first call: not when it was written or confirmed. A concurrent change
 * of an applicant's wish waits for these locks, and then removes the applicant from the batch.
 */
export async function checkRecipients(tx: Tx, batchId: string): Promise<void> {
  const inBatch = and(eq(deliveries.batchId, batchId), eq(deliveries.state, "sending"));
  await lockApplicants(tx, inBatch);
  await tx.execute(sql`
    with checked as (
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
      state = case when checked.reason is null then 'sending' else 'skipped' end,
      skip_reason = checked.reason,
      batch_id = case when checked.reason is null then d.batch_id end,
      to_address = case when checked.reason is null then checked.email end
    from checked where checked.id = d.id`);
}

/** Applicants are locked before their deliveries, as where an account changes: no deadlock. */
async function lockApplicants(tx: Tx, deliveriesOf: SQL | undefined): Promise<void> {
  const applicantIds = tx.select({ id: deliveries.applicantId }).from(deliveries).where(deliveriesOf);
  await tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(inArray(applicants.id, applicantIds))
    .orderBy(asc(applicants.id))
    .for("share");
}
