import { Figures } from "@/components/ui/figures";
import { Tag } from "@/components/ui/tag";
import { audienceLabels } from "@/lib/jobs/fields/labels";
import type { NoticeSummary } from "@/lib/notices/list";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { eventTime } from "./event-time";

type Props = {
  notices: NoticeSummary[];
  /** The date in Japan, from which it follows that an event is over. */
  today: string;
};

export function NoticeList({ notices, today }: Props) {
  return (
    <ul className="border-t border-solid-gray-300">
      {notices.map((notice) => (
        <li
          key={notice.id}
          className="border-b border-solid-gray-300 py-3 gap-x-6 desktop:grid desktop:grid-cols-[12rem_1fr] desktop:items-baseline"
        >
          <p className="text-solid-gray-700">
            {notice.publishedAt && (
              <time dateTime={japanDate(notice.publishedAt)}>{longDate(japanDate(notice.publishedAt))}</time>
            )}
          </p>
          <div>
            <div className="flex flex-wrap items-center gap-x-2 pb-1 desktop:pb-0">
              <Kind notice={notice} today={today} />
              {notice.audience !== "everyone" && <Tag>{audienceLabels[notice.audience]}の方へ</Tag>}
              <a href={`/notices/${notice.id}`} className="link inline-block py-2">
                {notice.title}
              </a>
            </div>
            <EventLine notice={notice} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Kind({ notice: { eventStartsAt, eventEndsAt }, today }: { notice: NoticeSummary; today: string }) {
  if (!eventStartsAt) return <Tag>お知らせ</Tag>;
  const isOver = japanDate(eventEndsAt ?? eventStartsAt) < today;
  return isOver ? <Tag>終わった催し</Tag> : <Tag look="warm">催し</Tag>;
}

function EventLine({ notice: { eventStartsAt, eventEndsAt, venue } }: { notice: NoticeSummary }) {
  if (!eventStartsAt) return null;
  return (
    <p className="flex flex-wrap gap-x-4 pb-1">
      <span className="icon-line sign-rest">
        <b>
          <Figures in={eventTime(eventStartsAt, eventEndsAt)} />
        </b>
      </span>
      {venue && <span className="icon-line sign-place">{venue}</span>}
    </p>
  );
}
