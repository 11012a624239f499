import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Moment } from "@/components/ui/moment";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { listNoticesForStaff } from "@/lib/notices/for-staff";
import { noticeAudienceLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import { longDate } from "@/lib/time/format";
import { ListPage } from "../list-page";
import { noticeList } from "./query";

export const metadata: Metadata = { title: "お知らせ" };

export default async function StaffNoticesPage({ searchParams }: PageProps<"/admin/notices">) {
  await requireStaff("/admin/notices");
  const now = new Date();
  const params = await searchParams;
  const query = noticeList.read(params);
  const { filter, order, page } = query;
  const found = await listNoticesForStaff(filter, order, page, now);
  return (
    <ListPage
      title="お知らせ"
      list={noticeList}
      query={query}
      actions={
        <>
          <ButtonLink href="/admin/notices/urgent" look="secondary">
            緊急のお知らせ
          </ButtonLink>
          <ButtonLink href="/admin/notices/new">新規作成</ButtonLink>
        </>
      }
      opening={<DoneBanner done={params.done} sentences={{ deleted: "下書きを削除しました。" }} />}
      found={found}
      unit="件"
      whenEmpty="お知らせはまだありません。「新規作成」から書きはじめてください。"
      named={{ name: "タイトル", of: ({ title }) => title }}
      columns={[
        {
          name: "状態",
          cell: (notice) => <Unbroken>{noticeStateLabels[noticeState(notice, now)]}</Unbroken>,
        },
        {
          name: "対象",
          heading: <Unbroken>対象</Unbroken>,
          cell: ({ audience }) => <Unbroken>{noticeAudienceLabels[audience]}</Unbroken>,
        },
        {
          name: "公開日時",
          cell: ({ publishedAt }) => (publishedAt ? <Moment at={publishedAt} /> : "未定"),
        },
        {
          name: "掲載終了",
          cell: ({ endsOn }) => (endsOn ? <Unbroken>{longDate(endsOn)}</Unbroken> : "なし"),
        },
        { name: "最後の変更", cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
      ]}
      csv="/admin/exports/notices"
    />
  );
}
