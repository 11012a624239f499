import type { NoticeEvent } from "@/lib/notices/list";
import { longMoment } from "@/lib/time/format";

/** Coming events, the next one first. */
export function EventList({ events }: { events: NoticeEvent[] }) {
  return (
    <ul className="border-t border-solid-gray-300">
      {events.map(({ id, title, venue, eventStartsAt }) => (
        <li key={id} className="border-b border-solid-gray-300 py-3">
          <p>
            <time dateTime={eventStartsAt.toISOString()} className="text-std-17B-170">
              {longMoment(eventStartsAt)}
            </time>
            {venue && <span className="ms-3 inline-block text-solid-gray-700">{venue}</span>}
          </p>
          <p>
            <a href={`/notices/${id}`} className="link inline-block py-2">
              {title}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
