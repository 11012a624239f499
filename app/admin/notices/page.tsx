import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { japanDate, japanTime, longDate } from "@/lib/calendar";
import { deskNoticesPerPage, listNoticesForDesk, type NoticeOrder } from "@/lib/notices/desk";
import { noticeAudienceLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import { noticesHref, readNoticeQuery } from "./query";

export const metadata: Metadata = { title: "お知らせ" };

export default async function DeskNoticesPage({ searchParams }: PageProps<"/admin/notices">) {
  await requireStaff("/admin/notices");
  const now = new Date();
  const query = readNoticeQuery(await searchParams);
  const { filter, order, page } = query;
  const { notices, total } = await listNoticesForDesk(filter, order, page, now);
  const heading = (to: NoticeOrder, label: string) =>
    order === to ? (
      <span>{label}順</span>
    ) : (
      <Link
        href={noticesHref({ ...query, order: to, page: 1 })}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {label}
      </Link>
    );
  return (
    <DeskPage
      title="お知らせ"
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
    >
      <FilterForm action="/admin/notices">
        <FilterText name="q" label="タイトル・本文のことば" value={filter.words} />
        <FilterSelect name="state" label="状態" value={filter.state} options={noticeStateLabels} />
        <FilterSelect name="audience" label="対象" value={filter.audience} options={noticeAudienceLabels} />
        {order !== "changed" && <input type="hidden" name="sort" value={order} />}
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}件</p>
      {notices.length === 0 ? (
        <p>
          {Object.keys(filter).length > 0
            ? "条件に合うお知らせはありません。条件を減らして、もう一度お試しください。"
            : "お知らせはまだありません。「新規作成」から書きはじめてください。"}
        </p>
      ) : (
        <DataTable
          caption="お知らせ"
          columns={[
            {
              name: "タイトル",
              heading: heading("title", "タイトル"),
              cell: ({ id, title }) => (
                <Link
                  href={`/admin/notices/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {title}
                </Link>
              ),
            },
            { name: "状態", cell: (notice) => <Short>{noticeStateLabels[noticeState(notice, now)]}</Short> },
            {
              name: "対象",
              heading: <Short>対象</Short>,
              cell: ({ audience }) => <Short>{noticeAudienceLabels[audience]}</Short>,
            },
            {
              name: "公開日時",
              heading: heading("published", "公開日時"),
              cell: ({ publishedAt }) => (publishedAt ? <Moment at={publishedAt} /> : "未定"),
            },
            { name: "掲載終了", cell: ({ endsOn }) => (endsOn ? <Short>{longDate(endsOn)}</Short> : "なし") },
            {
              name: "最後の変更",
              heading: heading("changed", "最後の変更"),
              cell: ({ updatedAt }) => <Moment at={updatedAt} />,
            },
          ]}
          rows={notices}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / deskNoticesPerPage)}
        href={(to) => noticesHref({ ...query, page: to })}
      />
      <div className="mt-6">
        <CsvLinks href="/admin/exports/notices" />
      </div>
    </DeskPage>
  );
}

// Beside a long title a narrow column would break words in two.
function Short({ children }: { children: string }) {
  return <span className="desktop:whitespace-nowrap">{children}</span>;
}

function Moment({ at }: { at: Date }) {
  return (
    <>
      <Short>{longDate(japanDate(at))}</Short> <Short>{japanTime(at)}</Short>
    </>
  );
}
