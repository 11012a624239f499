import { Facts } from "@/components/ui/facts";
import { Prose } from "@/components/ui/prose";
import { SectionTitle } from "@/components/ui/section-title";
import { describeFile } from "@/lib/files/kinds";
import type { FileFacts } from "@/lib/files/list";
import type { NoticeDetail } from "@/lib/notices/find";
import { noticeAudienceLabels } from "@/lib/notices/labels";
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
    { name: "会場", value: venue },
    { name: "申込方法", value: howToJoin },
  ];
  return (
    <div className="mb-8">
      <Facts facts={facts.filter(({ value }) => value)} />
      <p className="no-print">
        <a href={`/notices/${id}/event.ics`} className="link inline-flex min-h-11 items-center">
          自分のカレンダーに追加する（.ics）
        </a>
      </p>
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
