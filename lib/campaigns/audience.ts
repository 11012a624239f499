import { and, count, eq, isNull, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import type { audiences } from "@/lib/db/schema/publication";

export type Audience = (typeof audiences)[number];

/** 配信対象: applicants who want the city's mails, can get them, and have this 属性. */
export function wantsCampaign(audience: Audience): SQL | undefined {
  return and(
    eq(applicants.wantsMail, true),
    isNull(applicants.suspendedAt),
    isNull(applicants.mailTrouble),
    audience === "everyone" ? undefined : eq(applicants.attribute, audience),
  );
}

/** 「配信対象 N件」, as of now. */
export async function countAudience(audience: Audience): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(applicants).where(wantsCampaign(audience));
  return row?.count ?? 0;
}
