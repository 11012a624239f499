import { and, count, gte, inArray, isNull, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";

const day = 24 * 60 * 60_000;

/** Mails that a person should look at: refused for good, or with an outcome that stayed unknown (要確認). */
export function isTroubled(days: number, now: Date): SQL | undefined {
  return and(
    inArray(mails.state, ["failed", "unclear"]),
    gte(mails.endedAt, new Date(now.getTime() - days * day)),
  );
}

/** Those that nobody has marked as 対応済み. */
export async function countTroubledMails(days: number, now: Date): Promise<number> {
  const [row] = await getDb()
    .select({ count: count() })
    .from(mails)
    .where(and(isTroubled(days, now), isNull(mails.handledAt)));
  return row?.count ?? 0;
}
