import { and, count, gte, inArray, isNotNull, isNull, like, or, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { day } from "@/lib/time/units";

/**
 * Mails that staff should check: refused by the provider, of unknown outcome (要確認), or come back from the address of a
 * 事業者, ended within this many days. Bounces of 求職者 are kept with their accounts.
 */
export function isTroubled(days: number, now: Date): SQL | undefined {
  return and(
    or(
      inArray(mails.state, ["failed", "unclear"]),
      and(like(mails.kind, "business-%"), isNotNull(mails.bouncedAt)),
    ),
    gte(mails.endedAt, new Date(now.getTime() - days * day)),
  );
}

/** The troubled mails that are not marked 対応済み. */
export async function countTroubledMails(days: number, now: Date): Promise<number> {
  const [row] = await getDb()
    .select({ count: count() })
    .from(mails)
    .where(and(isTroubled(days, now), isNull(mails.handledAt)));
  return row?.count ?? 0;
}
