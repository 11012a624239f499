import { count, eq, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { deliveries } from "@/lib/db/schema/campaigns";

/** The results of a メール. A delivery may count twice: as delivered, and later as complained. */
export async function campaignReport(id: string) {
  const of = eq(deliveries.campaignId, id);
  const when = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const [[totals], skipped] = await Promise.all([
    getDb()
      .select({
        recipients: count(),
        accepted: when(sql`${deliveries.acceptedAt} is not null`),
        delivered: when(sql`${deliveries.deliveredAt} is not null`),
        // A mail that was delivered or bounced later is not delayed any more.
        delayed: when(
          sql`${deliveries.delayedAt} is not null and ${deliveries.deliveredAt} is null and ${deliveries.bouncedAt} is null`,
        ),
        bounced: when(sql`${deliveries.bouncedAt} is not null`),
        complained: when(sql`${deliveries.complainedAt} is not null`),
        unsubscribed: when(sql`${deliveries.unsubscribedAt} is not null`),
        failed: when(sql`${deliveries.state} = 'failed'`),
        unclear: when(sql`${deliveries.state} = 'unclear'`),
        left: when(sql`${deliveries.state} in ('waiting', 'sending')`),
        skipped: when(sql`${deliveries.state} = 'skipped'`),
      })
      .from(deliveries)
      .where(of),
    getDb()
      .select({ reason: deliveries.skipReason, count: count() })
      .from(deliveries)
      .where(sql`${of} and ${deliveries.state} = 'skipped'`)
      .groupBy(deliveries.skipReason)
      .orderBy(deliveries.skipReason),
  ]);
  if (!totals) throw new Error("an aggregate is always one row");
  return { ...totals, reasons: skipped.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : [])) };
}

export type CampaignReport = Awaited<ReturnType<typeof campaignReport>>;
