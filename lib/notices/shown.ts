import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { japanDate } from "@/lib/time/japan-day";

/** Public: published, after its 公開日時, and until the end of its last day in Japan. */
export function isShown(now: Date) {
  return and(
    eq(notices.state, "published"),
    lte(notices.publishedAt, now),
    or(isNull(notices.endsOn), gte(notices.endsOn, japanDate(now))),
  );
}

/** Whether one お知らせ is public. Its files are public as long as it is. */
export async function isNoticeShown(id: string, now: Date): Promise<boolean> {
  const [shown] = await getDb()
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.id, id), isShown(now)));
  return shown !== undefined;
}
