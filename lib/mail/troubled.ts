import { and, count, gte, inArray, isNull, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { day } from "@/lib/time/units";

/** Mails that staff should check: refused by the provider, or of unknown outcome (要確認), ended within this many days. */
export function isTroubled(days: number, now: Date): SQL | undefined {
  return and(
    inArray(mails.state, ["failed", "unclear"]),
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
