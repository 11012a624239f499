import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import { describeFile } from "@/lib/files/kinds";
import { listFiles } from "@/lib/files/list";
import { mostFiles, ownerOf } from "@/lib/notices/files";
import { noticeState, noticeStateLabels } from "@/lib/notices/labels";
import type { NoticeRow } from "@/lib/notices/rows";
import { localMoment, longDate, longMoment } from "@/lib/time/format";
import { NoticeForm } from "../form";
import { noticePage } from "../record";

export const metadata: Metadata = { title: "お知らせの編集" };

const done: Record<string, string> = {
  saved: "保存しました。",
  shown: "公開しました。数秒で、サイトのどこからも見られるようになります。",
  scheduled: "公開を予約しました。公開日時になると、自動で公開されます。",
  withdrawn: "取り下げました。一覧には載らず、お知らせのページには掲載を終了したことが表示されます。",
};

export default async function StaffNoticePage({ params, searchParams }: PageProps<"/admin/notices/[id]">) {
  const [notice, crumbs] = await noticePage(params);
  const now = new Date();
  const state = noticeState(notice, now);
  const files = await listFiles(ownerOf(notice.id));
  return (
    <StaffPage title={notice.title} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        <Facts
          facts={[
            { name: "状態", value: noticeStateLabels[state] },
            { name: "公開日時", value: notice.publishedAt ? longMoment(notice.publishedAt) : "未定" },
            { name: "掲載終了", value: notice.endsOn ? longDate(notice.endsOn) : "なし" },
            {
              name: `添付ファイル（${files.length}/${mostFiles}）`,
              value: files.map((file) => `${file.name}（${describeFile(file)}）`).join("\n") || "ありません",
            },
          ]}
        />
        <ul className="flex flex-wrap gap-4">
          <li>
            <ButtonLink look="secondary" href={`/admin/notices/${notice.id}/files`}>
              添付ファイルの追加・削除
            </ButtonLink>
          </li>
          {(state === "shown" || state === "ended" || state === "withdrawn") && (
            <li>
              <ButtonLink look="secondary" href={`/notices/${notice.id}`}>
                公開ページを見る
              </ButtonLink>
            </li>
          )}
          {notice.state === "draft" && (
            <li>
              <ButtonLink look="secondary" href={`/admin/notices/${notice.id}/delete`}>
                下書きを削除する
              </ButtonLink>
            </li>
          )}
          {notice.state !== "withdrawn" && (
            <li>
              <ButtonLink look="secondary" href={`/admin/campaigns/new?notice=${notice.id}`}>
                メールで配信する
              </ButtonLink>
            </li>
          )}
          {notice.state === "published" && (
            <li>
              <ButtonLink look="secondary" href={`/admin/notices/${notice.id}/withdraw`}>
                取り下げる
              </ButtonLink>
            </li>
          )}
        </ul>
        <section aria-labelledby="edit">
          <h2 id="edit" className="mb-4 text-std-20B-150">
            編集
          </h2>
          <NoticeForm values={valuesOf(notice)} isPublished={notice.state === "published"} />
        </section>
      </div>
    </StaffPage>
  );
}

function valuesOf(notice: NoticeRow): Record<string, string> {
  return {
    id: notice.id,
    version: String(notice.version),
    title: notice.title,
    body: notice.body,
    audience: notice.audience,
    eventStartsAt: localMoment(notice.eventStartsAt),
    eventEndsAt: localMoment(notice.eventEndsAt),
    venue: notice.venue,
    howToJoin: notice.howToJoin,
    publishedAt: localMoment(notice.publishedAt),
    endsOn: notice.endsOn ?? "",
  };
}
