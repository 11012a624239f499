import { desc, eq, ne, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { findNoticeForStaff } from "@/lib/notices/for-staff";
import { longMoment } from "@/lib/time/format";

const mostChoices = 50;

/** The お知らせ that a メール can be linked to: the newest, and the chosen one. */
export async function noticeChoices(chosen: string | null) {
  const rows = await getDb()
    .select({ id: notices.id, title: notices.title })
    .from(notices)
    .where(or(ne(notices.state, "withdrawn"), chosen ? eq(notices.id, chosen) : undefined))
    .orderBy(...(chosen ? [desc(eq(notices.id, chosen))] : []), desc(notices.updatedAt), notices.id)
    .limit(mostChoices);
  return rows;
}

/** The first text of a メール about a お知らせ. Its date, place and 申込方法 are fields of their own: they are added to the text. */
export async function fromNotice(id: string) {
  const notice = await findNoticeForStaff(id);
  if (!notice) return undefined;
  const { title, body, audience, eventStartsAt, eventEndsAt, venue, howToJoin } = notice;
  const event = [
    [
      "日時",
      eventStartsAt && [eventStartsAt, eventEndsAt].flatMap((at) => (at ? [longMoment(at)] : [])).join("～"),
    ],
    ["会場", venue],
    ["申込方法", howToJoin],
  ].flatMap(([name, value]) => (value ? [`**${name}**\n${value}`] : []));
  return {
    subject: title,
    body: [body, ...event].filter(Boolean).join("\n\n"),
    audience,
    noticeId: notice.id,
  };
}
