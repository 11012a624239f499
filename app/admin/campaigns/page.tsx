import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { japanDate, japanTime, longDate } from "@/lib/calendar";
import { campaignAudienceLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { type CampaignOrder, campaignsPerPage, listCampaigns } from "@/lib/campaigns/list";
import { campaignsHref, readCampaignQuery } from "./query";

export const metadata: Metadata = { title: "メール配信" };

export default async function CampaignsPage({ searchParams }: PageProps<"/admin/campaigns">) {
  await requireStaff("/admin/campaigns");
  const params = await searchParams;
  const query = readCampaignQuery(params);
  const { filter, order, page } = query;
  const { campaigns, total } = await listCampaigns(filter, order, page);
  const heading = (to: CampaignOrder, label: string) =>
    order === to ? (
      <span>{label}順</span>
    ) : (
      <Link
        href={campaignsHref({ ...query, order: to, page: 1 })}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {label}
      </Link>
    );
  return (
    <DeskPage
      title="メール配信"
      actions={
        <ButtonLink href="/admin/campaigns/new" prefetch={false}>
          新規作成
        </ButtonLink>
      }
    >
      {params.done === "deleted" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="下書きを削除しました。" />
        </div>
      )}
      <FilterForm action="/admin/campaigns">
        <FilterText name="q" label="件名・本文のことば" value={filter.words} />
        <FilterSelect name="state" label="状態" value={filter.state} options={campaignStateLabels} />
        {order !== "changed" && <input type="hidden" name="sort" value={order} />}
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}件</p>
      {campaigns.length === 0 ? (
        <p>
          {Object.keys(filter).length > 0
            ? "条件に合うメールはありません。条件を減らして、もう一度お試しください。"
            : "メールはまだありません。「新規作成」から書きはじめてください。"}
        </p>
      ) : (
        <DataTable
          caption="メール配信"
          columns={[
            {
              name: "件名",
              heading: heading("subject", "件名"),
              cell: ({ id, subject }) => (
                <Link
                  href={`/admin/campaigns/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {subject}
                </Link>
              ),
            },
            { name: "状態", cell: ({ state }) => <Short>{campaignStateLabels[state]}</Short> },
            {
              name: "対象",
              heading: <Short>対象</Short>,
              cell: ({ audience }) => <Short>{campaignAudienceLabels[audience]}</Short>,
            },
            {
              name: "件数",
              heading: <Short>件数</Short>,
              numeric: true,
              cell: ({ recipients }) =>
                recipients === null ? "－" : <Short>{`${recipients.toLocaleString("ja-JP")}件`}</Short>,
            },
            {
              name: "配信日時",
              heading: heading("sends", "配信日時"),
              cell: ({ sendsAt }) => (sendsAt ? <Moment at={sendsAt} /> : "未定"),
            },
            { name: "作成者", cell: ({ writer }) => writer },
            {
              name: "最後の変更",
              heading: heading("changed", "最後の変更"),
              cell: ({ updatedAt }) => <Moment at={updatedAt} />,
            },
          ]}
          rows={campaigns}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / campaignsPerPage)}
        href={(to) => campaignsHref({ ...query, page: to })}
      />
    </DeskPage>
  );
}

// Beside a long 件名 a narrow column would break words in two.
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
