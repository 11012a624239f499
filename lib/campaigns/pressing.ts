import { and, count, desc, eq, exists, gte, inArray, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { campaigns, deliveries } from "@/lib/db/schema/campaigns";
import { day } from "@/lib/time/units";

const most = 5;
const unclearShownMs = 7 * day;

/** 配信の依頼 that wait for an admin. */
export async function countHandedCampaigns(): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(campaigns).where(eq(campaigns.state, "handed"));
  return row?.count ?? 0;
}

/** Campaigns that need attention: sending, stopped, or ended within a week with mails of unknown outcome (要確認). */
export async function pressingCampaigns(now: Date) {
  const unclear = getDb()
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.campaignId, campaigns.id), eq(deliveries.state, "unclear")));
  return getDb()
    .select({
      id: campaigns.id,
      subject: campaigns.subject,
      state: campaigns.state,
      // Plain SQL, because drizzle leaves out the name of the table in a query of one table.
      unclear: sql`
        (select count(*) from deliveries d where d.campaign_id = campaigns.id and d.state = 'unclear')
      `.mapWith(Number),
    })
    .from(campaigns)
    .where(
      or(
        inArray(campaigns.state, ["sending", "stopped"]),
        and(
          eq(campaigns.state, "done"),
          gte(campaigns.endedAt, new Date(now.getTime() - unclearShownMs)),
          exists(unclear),
        ),
      ),
    )
    .orderBy(desc(campaigns.updatedAt), campaigns.id)
    .limit(most);
}
