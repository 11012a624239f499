import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import { staff } from "@/lib/db/schema/staff";
import { isUuid } from "@/lib/text/uuid";

const confirmer = alias(staff, "confirmer");

/** One メール with the names that its pages show. */
export async function findCampaign(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      campaign: campaigns,
      writer: staff.name,
      confirmer: confirmer.name,
      notice: {
        id: notices.id,
        title: notices.title,
        state: notices.state,
        publishedAt: notices.publishedAt,
      },
    })
    .from(campaigns)
    .innerJoin(staff, eq(staff.id, campaigns.writtenBy))
    .leftJoin(confirmer, eq(confirmer.id, campaigns.confirmedBy))
    .leftJoin(notices, eq(notices.id, campaigns.noticeId))
    .where(eq(campaigns.id, id));
  return row && { ...row.campaign, writer: row.writer, confirmer: row.confirmer, notice: row.notice };
}

export type FoundCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;
