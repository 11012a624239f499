import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Moment } from "@/components/ui/moment";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { deskNoticesPerPage, listNoticesForDesk } from "@/lib/notices/desk";
import { noticeAudienceLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import { longDate } from "@/lib/time/format";
import { ListPage } from "../list-page";
import { noticeList } from "./query";

export const metadata: Metadata = { title: "お知らせ" };

export default async function DeskNoticesPage({ searchParams }: PageProps<"/admin/notices">) {
  await requireStaff("/admin/notices");
  const now = new Date();
  const params = await searchParams;
  const query = noticeList.read(params);
  const { filter, order, page } = query;
  const { notices, total } = await listNoticesForDesk(filter, order, page, now);
  return (
    <ListPage
      title="お知らせ"
      list={noticeList}
      query={query}
      actions={
        <>
          <ButtonLink href="/admin/notices/urgent" look="secondary" prefetch={false}>
            緊急のお知らせ
          </ButtonLink>
          <ButtonLink href="/admin/notices/new" prefetch={false}>
            新規作成
          </ButtonLink>
        </>
      }
      opening={
        params.done === "deleted" && <Banner look="success" role="status" title="下書きを削除しました。" />
      }
      fields={
        <>
          <FilterText name="words" label="タイトル・本文のことば" value={filter.words} />
          <FilterSelect name="state" label="状態" value={filter.state} options={noticeStateLabels} />
          <FilterSelect name="audience" label="対象" value={filter.audience} options={noticeAudienceLabels} />
        </>
      }
      rows={notices}
      total={total}
      perPage={deskNoticesPerPage}
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
