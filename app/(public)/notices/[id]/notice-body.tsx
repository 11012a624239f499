import { Facts } from "@/components/ui/facts";
import { MapLinks } from "@/components/ui/map-links";
import { Prose } from "@/components/ui/prose";
import { SectionTitle } from "@/components/ui/section-title";
import { describeFile } from "@/lib/files/kinds";
import type { FileFacts } from "@/lib/files/list";
import { eventOf } from "@/lib/notices/calendar";
import type { NoticeDetail } from "@/lib/notices/find";
import { noticeAudienceLabels } from "@/lib/notices/labels";
import { site } from "@/lib/site";
import { calendarLinks } from "@/lib/text/calendar-links";
import { markdownToHtml } from "@/lib/text/markdown";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { eventTime } from "../event-time";

/** The content of a お知らせ. */
export function NoticeBody({ notice, files }: { notice: NoticeDetail; files: FileFacts[] }) {
  const { publishedAt, updatedAt, audience, body } = notice;
  const published = publishedAt ? japanDate(publishedAt) : "";
  const updated = japanDate(updatedAt);
  return (
    <>
      <p className="mb-6 text-solid-gray-700">
        掲載日：{published && longDate(published)}
        {updated > published && <>　更新日：{longDate(updated)}</>}
        <br />
        対象：{noticeAudienceLabels[audience]}
      </p>
      <Event notice={notice} />
      <Prose html={markdownToHtml(body)} />
      <Attachments files={files} />
    </>
  );
}

function Event({ notice }: { notice: NoticeDetail }) {
  const { id, eventStartsAt, eventEndsAt, venue, howToJoin } = notice;
  if (!eventStartsAt) return null;
  const facts = [
    { name: "開催日時", value: eventTime(eventStartsAt, eventEndsAt) },
    {
      name: "会場",
      value: venue && (
        <>
          {venue}
          <MapLinks place={`${site.prefecture} ${site.city} ${venue}`} of="会場" />
        </>
      ),
    },
    { name: "申込方法", value: howToJoin },
  ];
  const calendars = [
    ...calendarLinks(eventOf({ ...notice, eventStartsAt })),
    { name: "iPhone・Mac・Windowsのカレンダー（.icsファイル）", href: `/notices/${id}/event.ics` },
  ];
  return (
    <div className="mb-8">
      <Facts facts={facts.filter(({ value }) => value)} />
      <p className="no-print mt-2" id="calendars">
        カレンダーに追加する
      </p>
      <ul aria-labelledby="calendars" className="no-print flex flex-wrap gap-x-6">
        {calendars.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener noreferrer" className="link inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Attachments({ files }: { files: FileFacts[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <SectionTitle id="files">添付ファイル</SectionTitle>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.id}`} download={file.name} className="link inline-block py-2.5">
              {file.name}（{describeFile(file)}）
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
