import { and, eq, lte, ne } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";

/** One お知らせ that is public or was (`ended`): mails link to it for years. */
export async function findNotice(id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      id: notices.id,
      title: notices.title,
      body: notices.body,
      audience: notices.audience,
      publishedAt: notices.publishedAt,
      updatedAt: notices.updatedAt,
      endsOn: notices.endsOn,
      state: notices.state,
      eventStartsAt: notices.eventStartsAt,
      eventEndsAt: notices.eventEndsAt,
      venue: notices.venue,
      howToJoin: notices.howToJoin,
      version: notices.version,
    })
    .from(notices)
    .where(and(eq(notices.id, id), ne(notices.state, "draft"), lte(notices.publishedAt, now)));
  if (!row) return undefined;
  const { state, endsOn, ...notice } = row;
  const ended = state === "withdrawn" || (endsOn !== null && endsOn < japanDate(now));
  return { ...notice, ended };
}

export type NoticeDetail = NonNullable<Awaited<ReturnType<typeof findNotice>>>;
