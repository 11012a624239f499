import { and, asc, desc, eq, gt, ilike, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { notices } from "@/lib/db/schema/notices";
import type { audiences } from "@/lib/db/schema/publication";
import { contains } from "@/lib/text/like";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";
import type { NoticeState } from "./labels";
import type { NoticeRow } from "./rows";
import { isShown } from "./shown";

export type NoticeFilter = {
  words?: string;
  state?: NoticeState;
  audience?: (typeof audiences)[number];
};
export type NoticeOrder = "changed" | "published" | "title";

/** お知らせ in every state. */
export async function listNoticesForStaff(filter: NoticeFilter, order: NoticeOrder, page: number, now: Date) {
  const condition = noticesMatching(filter, now);
  const select = getDb()
    .select({
      id: notices.id,
      title: notices.title,
      audience: notices.audience,
      state: notices.state,
      publishedAt: notices.publishedAt,
      endsOn: notices.endsOn,
      updatedAt: notices.updatedAt,
    })
    .from(notices)
    .where(condition)
    .orderBy(...orders[order], asc(notices.id));
  return paginate(select, page, getDb().$count(notices, condition));
}

export async function findNoticeForStaff(id: string): Promise<NoticeRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select().from(notices).where(eq(notices.id, id));
  return row;
}

/** The お知らせ of the list with this filter. */
export function noticesMatching(filter: NoticeFilter, now: Date): SQL | undefined {
  return and(
    ...(filter.words ?? "").split(/\s+/).filter(Boolean).slice(0, 8).map(holds),
    filter.state && inState[filter.state](now),
    filter.audience && eq(notices.audience, filter.audience),
  );
}

function holds(word: string): SQL | undefined {
  return or(ilike(notices.title, contains(word)), ilike(notices.body, contains(word)));
}

const published = eq(notices.state, "published");

// The five states of noticeState (labels.ts) as SQL conditions.
const inState: Record<NoticeState, (now: Date) => SQL | undefined> = {
  draft: () => eq(notices.state, "draft"),
  scheduled: (now) => and(published, gt(notices.publishedAt, now)),
  shown: isShown,
  ended: (now) => and(published, lte(notices.publishedAt, now), lt(notices.endsOn, japanDate(now))),
  withdrawn: () => eq(notices.state, "withdrawn"),
};

const orders: Record<NoticeOrder, SQL[]> = {
  changed: [desc(notices.updatedAt)],
  published: [sql`${notices.publishedAt} desc nulls last`],
  title: [asc(notices.title)],
};
