import { Tag } from "@/components/ui/tag";
import { audienceLabels } from "@/lib/jobs/labels";
import type { NoticeSummary } from "@/lib/notices/list";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";

export function NoticeList({ notices }: { notices: NoticeSummary[] }) {
  return (
    <ul className="border-t border-solid-gray-300">
      {notices.map(({ id, title, audience, publishedAt }) => (
        <li
          key={id}
          className="border-b border-solid-gray-300 py-3 gap-x-6 desktop:grid desktop:grid-cols-[12rem_1fr] desktop:items-baseline"
        >
          <p className="text-solid-gray-700">
            {publishedAt && <time dateTime={japanDate(publishedAt)}>{longDate(japanDate(publishedAt))}</time>}
          </p>
          <div className="flex flex-wrap items-center gap-x-2 pb-1 desktop:pb-0">
            <a href={`/notices/${id}`} className="link inline-block py-2">
              {title}
            </a>
            {audience !== "everyone" && <Tag>{audienceLabels[audience]}の方へ</Tag>}
          </div>
        </li>
      ))}
    </ul>
  );
}
