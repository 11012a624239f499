import { and, eq, gt, lte, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";

/** Whether a 公開日時 lies between these moments. Pages that were rendered before it lack the お知らせ. */
export async function noticesCameDue(since: Date, now: Date): Promise<boolean> {
  const due = await getDb()
    .select({ one: sql`1` })
    .from(notices)
    .where(and(eq(notices.state, "published"), gt(notices.publishedAt, since), lte(notices.publishedAt, now)))
    .limit(1);
  return due.length > 0;
}
