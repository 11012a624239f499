import { and, asc, eq, lte, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { campaigns, deliveries } from "@/lib/db/schema/campaigns";
import { log } from "@/lib/log";
import { wantsCampaign } from "./audience";

/** Starts the campaigns that are due: the recipients of each are queued in one transaction. */
export async function queueDueRecipients(now: Date): Promise<void> {
  while (await queueNext(now));
}

async function queueNext(now: Date): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    const [due] = await tx
      .select({ id: campaigns.id, audience: campaigns.audience })
      .from(campaigns)
      .where(and(eq(campaigns.state, "scheduled"), lte(campaigns.sendsAt, now)))
      .orderBy(asc(campaigns.sendsAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return false;
    // `for key share` locks the applicants: a concurrent deletion would make the whole insertion fail.
    const recipients = await tx.execute(
      sql`insert into ${deliveries} (campaign_id, applicant_id)
        select ${due.id}, ${applicants.id} from ${applicants} where ${wantsCampaign(due.audience)} for key share`,
    );
    await tx
      .update(campaigns)
      .set({ state: "sending", queuedAt: now, recipients: recipients.count, updatedAt: now })
      .where(eq(campaigns.id, due.id));
    log.info({ campaignId: due.id, recipients: recipients.count }, "campaign.started");
    return true;
  });
}
