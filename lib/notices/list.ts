import { and, asc, eq, gte, inArray, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { holds } from "@/lib/db/holds";
import { paginate } from "@/lib/db/paginate";
import { notices } from "@/lib/db/schema/notices";
import { words } from "@/lib/text/normalise";
import { japanDate, startOfJapanDay } from "@/lib/time/japan-day";
import { isShown } from "./shown";

/** The filter 対象. Each also gets what is for everyone. */
export type Reader = "general" | "student";

// In the order of the index: plain "desc" means nulls first, and PostgreSQL would sort all rows.
const newestFirst = [sql`${notices.publishedAt} desc nulls last`, asc(notices.id)];

export type NoticeSearch = { words?: string; reader?: Reader };

// No column of its own: a city has some hundred お知らせ.
const searched = sql`${notices.title} || ' ' || ${notices.body} || ' ' || ${notices.venue} || ' ' || ${notices.howToJoin}`;

/** Public お知らせ, newest first; with these words, for one reader, or all. */
export async function listNotices(page: number, now: Date, { words: typed = "", reader }: NoticeSearch = {}) {
  const condition = and(
    isShown(now),
    reader && inArray(notices.audience, ["everyone", reader]),
    ...words(typed).map((word) => holds(searched, word)),
  );
  return paginate(select(condition).orderBy(...newestFirst), page, getDb().$count(notices, condition));
}

export type NoticeSummary = Awaited<ReturnType<typeof listNotices>>["rows"][number];

export async function newestNotices(most: number, now: Date): Promise<NoticeSummary[]> {
  return select(isShown(now))
    .orderBy(...newestFirst)
    .limit(most);
}

/** Events that are not over, the next one first. An event stays until midnight, because cached pages are renewed then. */
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

/** The next newer and the next older public お知らせ. */
export async function neighbours({ id, publishedAt }: { id: string; publishedAt: Date | null }, now: Date) {
  if (!publishedAt) return { newer: undefined, older: undefined };
  const at = publishedAt.toISOString();
  // In the order of the list: newest first, then by id.
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
      eventEndsAt: notices.eventEndsAt,
      venue: notices.venue,
    })
    .from(notices)
    .where(condition);
}
