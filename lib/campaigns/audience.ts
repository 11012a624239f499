import { and, count, eq, isNull, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import type { audiences } from "@/lib/db/schema/publication";

export type Audience = (typeof audiences)[number];

/** 配信対象: applicants with this 属性 who want the mails of the city and can get them. */
export function wantsCampaign(audience: Audience): SQL | undefined {
  return and(
    eq(applicants.wantsMail, true),
    isNull(applicants.suspendedAt),
    isNull(applicants.mailTrouble),
    audience === "everyone" ? undefined : eq(applicants.attribute, audience),
  );
}

/** How many applicants would get the メール now. */
export async function countAudience(audience: Audience): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(applicants).where(wantsCampaign(audience));
  return row?.count ?? 0;
}
