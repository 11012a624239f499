import { env } from "@/lib/env";
import { site } from "@/lib/site";
import { icalendar } from "@/lib/text/icalendar";
import { findNotice, type NoticeDetail } from "./find";

/** The event of a public お知らせ as iCalendar; undefined when there is none. */
export async function eventCalendar(id: string, now: Date): Promise<string | undefined> {
  const notice = await findNotice(id, now);
  if (!notice?.eventStartsAt || notice.ended) return undefined;
  const { APP_URL } = env();
  return icalendar(site.name, {
    uid: `${notice.id}@${new URL(APP_URL).hostname}`,
    sequence: notice.version,
    changedAt: notice.updatedAt,
    ...eventOf({ ...notice, eventStartsAt: notice.eventStartsAt }),
  });
}

type Told = Pick<NoticeDetail, "id" | "title" | "eventEndsAt" | "venue" | "howToJoin"> & {
  eventStartsAt: Date;
};

/** What a calendar says of an event, whichever calendar it is. */
export function eventOf({ id, title, eventStartsAt, eventEndsAt, venue, howToJoin }: Told) {
  const url = `${env().APP_URL}/notices/${id}`;
  return {
    startsAt: eventStartsAt,
    endsAt: eventEndsAt,
    summary: title,
    location: venue,
    description: [howToJoin && `申込方法：${howToJoin}`, url].filter(Boolean).join("\n"),
    url,
  };
}
