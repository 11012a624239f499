import { and, asc, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { campaigns } from "@/lib/db/schema/campaigns";
import { staff } from "@/lib/db/schema/staff";
import { contains } from "@/lib/text/like";
import type { CampaignState } from "./labels";

export type CampaignFilter = { words?: string; state?: CampaignState };
export type CampaignOrder = "changed" | "sends" | "subject";

const orders: Record<CampaignOrder, SQL[]> = {
  changed: [desc(campaigns.updatedAt)],
  sends: [sql`${campaigns.sendsAt} desc nulls last`],
  subject: [asc(campaigns.subject)],
};

export async function listCampaigns({ words, state }: CampaignFilter, order: CampaignOrder, page: number) {
  const condition = and(
    ...(words ?? "").split(/\s+/).filter(Boolean).slice(0, 8).map(holds),
    state && eq(campaigns.state, state),
  );
  const select = getDb()
    .select({
      id: campaigns.id,
      subject: campaigns.subject,
      state: campaigns.state,
      audience: campaigns.audience,
      writer: staff.name,
      sendsAt: campaigns.sendsAt,
      // The count of the queued recipients, before that the count at the confirmation.
      recipients: sql<number | null>`coalesce(${campaigns.recipients}, ${campaigns.confirmedCount})`,
      updatedAt: campaigns.updatedAt,
    })
    .from(campaigns)
    .innerJoin(staff, eq(staff.id, campaigns.writtenBy))
    .where(condition)
    .orderBy(...orders[order], asc(campaigns.id));
  return paginate(select, page, getDb().$count(campaigns, condition));
}

function holds(word: string): SQL | undefined {
  return or(ilike(campaigns.subject, contains(word)), ilike(campaigns.body, contains(word)));
}
