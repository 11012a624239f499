import { env } from "@/lib/env";
import { site } from "@/lib/site";
import { icalendar } from "@/lib/text/icalendar";
import { findNotice } from "./find";

/** The event of a public お知らせ as iCalendar; undefined when there is none. */
export async function eventCalendar(id: string, now: Date): Promise<string | undefined> {
  const notice = await findNotice(id, now);
  if (!notice?.eventStartsAt || notice.ended) return undefined;
  const { APP_URL } = env();
  const url = `${APP_URL}/notices/${notice.id}`;
  return icalendar(site.name, {
    uid: `${notice.id}@${new URL(APP_URL).hostname}`,
    sequence: notice.version,
    changedAt: notice.updatedAt,
    startsAt: notice.eventStartsAt,
    endsAt: notice.eventEndsAt,
    summary: notice.title,
    location: notice.venue,
    description: [notice.howToJoin && `申込方法：${notice.howToJoin}`, url].filter(Boolean).join("\n"),
    url,
  });
}
