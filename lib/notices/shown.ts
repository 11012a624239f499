import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { japanDate } from "@/lib/time/japan-day";

/** On show: published, its moment has come, and its last day in Japan is not over. */
export function isShown(now: Date) {
  return and(
    eq(notices.state, "published"),
    lte(notices.publishedAt, now),
    or(isNull(notices.endsOn), gte(notices.endsOn, japanDate(now))),
  );
}

/** The same of one お知らせ: its files are as public as it is. */
export async function isNoticeShown(id: string, now: Date): Promise<boolean> {
  const [shown] = await getDb()
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.id, id), isShown(now)));
  return shown !== undefined;
}
