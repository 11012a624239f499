import { asc, count, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/content";
import { isShown } from "./shown";

export const noticesPerPage = 20;

// In the words of the index: "desc" alone means nulls first, and every page would sort all rows.
const newestFirst = [sql`${notices.publishedAt} desc nulls last`, asc(notices.id)];

/** お知らせ on show, newest first. */
export async function listNotices(page: number, now: Date) {
  const [rows, [total]] = await Promise.all([
    selectShown(now)
      .limit(noticesPerPage)
      .offset((page - 1) * noticesPerPage),
    getDb().select({ count: count() }).from(notices).where(isShown(now)),
  ]);
  return { notices: rows, total: total?.count ?? 0 };
}

export type NoticeSummary = Awaited<ReturnType<typeof listNotices>>["notices"][number];

export async function newestNotices(most: number, now: Date): Promise<NoticeSummary[]> {
  return selectShown(now).limit(most);
}

function selectShown(now: Date) {
  return getDb()
    .select({
      id: notices.id,
      title: notices.title,
      audience: notices.audience,
      publishedAt: notices.publishedAt,
    })
    .from(notices)
    .where(isShown(now))
    .orderBy(...newestFirst);
}
