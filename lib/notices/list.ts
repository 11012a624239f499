import { and, asc, count, eq, gte, inArray, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/content";
import { japanDate, startOfJapanDay } from "@/lib/time/japan-day";
import { isShown } from "./shown";

export const noticesPerPage = 20;

/** 一般 or 学生: what is for everyone is for them too. */
export type Reader = "general" | "student";

// In the words of the index: "desc" alone means nulls first, and every page would sort all rows.
const newestFirst = [sql`${notices.publishedAt} desc nulls last`, asc(notices.id)];

/** お知らせ on show, newest first; of one reader or of all. */
export async function listNotices(page: number, now: Date, reader?: Reader) {
  const condition = and(isShown(now), reader && inArray(notices.audience, ["everyone", reader]));
  const [rows, [total]] = await Promise.all([
    select(condition)
      .orderBy(...newestFirst)
      .limit(noticesPerPage)
      .offset((page - 1) * noticesPerPage),
    getDb().select({ count: count() }).from(notices).where(condition),
  ]);
  return { notices: rows, total: total?.count ?? 0 };
}

export type NoticeSummary = Awaited<ReturnType<typeof listNotices>>["notices"][number];

export async function newestNotices(most: number, now: Date): Promise<NoticeSummary[]> {
  return select(isShown(now))
    .orderBy(...newestFirst)
    .limit(most);
}

/** Events that are not over, the next one first. Days count: a page changes at midnight, not in mid-event. */
export async function upcomingEvents(most: number, now: Date) {
  const today = startOfJapanDay(japanDate(now));
  const rows = await select(
    and(isShown(now), or(gte(notices.eventStartsAt, today), gte(notices.eventEndsAt, today))),
  )
    .orderBy(asc(notices.eventStartsAt), asc(notices.id))
    .limit(most);
  return rows.flatMap(({ eventStartsAt, ...event }) => (eventStartsAt ? [{ ...event, eventStartsAt }] : []));
}

export type NoticeEvent = Awaited<ReturnType<typeof upcomingEvents>>[number];

/** The next newer and the next older お知らせ on show. */
export async function neighbours({ id, publishedAt }: { id: string; publishedAt: Date | null }, now: Date) {
  if (!publishedAt) return { newer: undefined, older: undefined };
  const at = publishedAt.toISOString();
  // Newest first, and within one moment by id, as in the list.
  const newerThan = or(
    sql`${notices.publishedAt} > ${at}::timestamptz`,
    and(eq(notices.publishedAt, publishedAt), sql`${notices.id} < ${id}::uuid`),
  );
  const olderThan = or(
    sql`${notices.publishedAt} < ${at}::timestamptz`,
    and(eq(notices.publishedAt, publishedAt), sql`${notices.id} > ${id}::uuid`),
  );
  const [[newer], [older]] = await Promise.all([
    select(and(isShown(now), newerThan))
      .orderBy(asc(notices.publishedAt), sql`${notices.id} desc`)
      .limit(1),
    select(and(isShown(now), olderThan))
      .orderBy(...newestFirst)
      .limit(1),
  ]);
  return { newer, older };
}

function select(condition: SQL | undefined) {
  return getDb()
    .select({
      id: notices.id,
      title: notices.title,
      audience: notices.audience,
      publishedAt: notices.publishedAt,
      eventStartsAt: notices.eventStartsAt,
      venue: notices.venue,
    })
    .from(notices)
    .where(condition);
}
