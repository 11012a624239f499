import { japanDateTime } from "@/lib/time/japan-day";
import type { CalendarEvent } from "./icalendar";

type Event = Pick<CalendarEvent, "startsAt" | "endsAt" | "summary" | "location" | "description">;

/** The calendars on the web that take an event from an address. Without an end they would make it last an hour or a day: so it ends at once. */
export function calendarLinks(event: Event): { name: string; href: string }[] {
  const { startsAt, endsAt, summary, location, description } = event;
  const [from, to] = [startsAt, endsAt ?? startsAt].map(japanDateTime);
  const compact = (moment = "") => moment.slice(0, 19).replace(/[-:]/g, "");
  return [
    {
      name: "Googleカレンダー",
      href: `https://calendar.google.com/calendar/render?${new URLSearchParams({
        action: "TEMPLATE",
        text: summary,
        dates: `${compact(from)}/${compact(to)}`,
        ctz: "Asia/Tokyo",
        location,
        details: description,
      })}`,
    },
    {
      name: "Outlook.com",
      href: `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams({
        path: "/calendar/action/compose",
        rru: "addevent",
        subject: summary,
        startdt: startsAt.toISOString(),
        enddt: (endsAt ?? startsAt).toISOString(),
        location,
        body: description,
      })}`,
    },
  ];
}
