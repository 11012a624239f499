import { randomUUID } from "node:crypto";
import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { batches, campaigns, deliveries } from "@/lib/db/schema/campaigns";

// The provider's own limit.
const batchSize = 100;

/** For `exists`: recipients of the campaign of the outer query that are in no batch yet. */
export const waitingOf = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.campaignId, campaigns.id), eq(deliveries.state, "waiting")));

/** Puts the next waiting recipients of the oldest campaign into a batch; undefined when nobody waits. */
export async function formBatch(tx: Tx, now: Date) {
  const [campaign] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.state, "sending"), exists(waitingOf(tx))))
    .orderBy(asc(campaigns.queuedAt))
    .limit(1)
    // Stopping the campaign waits for this claim: the delivery is then in a batch or still waiting, never in between.
    .for("share");
  if (!campaign) return undefined;
  const [batch] = await tx
    .insert(batches)
    .values({ id: randomUUID(), campaignId: campaign.id, nextAttemptAt: now })
    .returning();
  if (!batch) return undefined;
  // The row of mail_queue lets one claim run at a time: no other claim takes these deliveries.
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
 * Decides who gets the mail, as late as possible: not when it was written or confirmed. A change of an applicant's wish
 * waits for the locks of this claim, and then removes the applicant from the batch.
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

/** Applicants are locked before their deliveries, the same order as where an account changes: no deadlock with it. */
async function lockApplicants(tx: Tx, theirDeliveries: SQL | undefined): Promise<void> {
  const theirIds = tx.select({ id: deliveries.applicantId }).from(deliveries).where(theirDeliveries);
  await tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(inArray(applicants.id, theirIds))
    .orderBy(asc(applicants.id))
    .for("share");
}
