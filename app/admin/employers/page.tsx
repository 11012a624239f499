import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { deskEmployersPerPage, listEmployersForDesk } from "@/lib/employers/desk";
import { employerStateLabels } from "@/lib/employers/labels";
import { industries } from "@/lib/site";
import { employersHref, readEmployerQuery } from "./query";

export const metadata: Metadata = { title: "事業者" };

const industryOptions = Object.fromEntries(industries.map((name) => [name, name]));

export default async function DeskEmployersPage({ searchParams }: PageProps<"/admin/employers">) {
  await requireStaff("/admin/employers");
  const query = readEmployerQuery(await searchParams);
  const { filter, page } = query;
  const { employers, total } = await listEmployersForDesk(filter, page, new Date());
  return (
    <DeskPage
      title="事業者"
      actions={
        <>
          <ButtonLink href="/admin/employers/import" look="secondary" prefetch={false}>
            CSVの取り込み
          </ButtonLink>
          <ButtonLink href="/admin/employers/new" prefetch={false}>
            新規作成
          </ButtonLink>
        </>
      }
    >
      <FilterForm action="/admin/employers">
        <FilterText name="q" label="名称・かな" value={filter.words} />
        <FilterSelect name="industry" label="業種" value={filter.industry} options={industryOptions} />
        <FilterSelect name="state" label="状態" value={filter.state} options={employerStateLabels} />
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}件（五十音順）</p>
      {employers.length === 0 ? (
        <p>
          {Object.keys(filter).length > 0
            ? "条件に合う事業者はありません。条件を減らして、もう一度お試しください。"
            : "事業者はまだありません。「新規作成」から登録してください。"}
        </p>
      ) : (
        <DataTable
          caption="事業者"
          columns={[
            {
              name: "名称",
              cell: ({ id, name }) => (
                <Link
                  href={`/admin/employers/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {name}
                </Link>
              ),
            },
            { name: "かな", cell: ({ kana }) => kana },
            { name: "業種", cell: ({ industry }) => industry },
            { name: "状態", cell: ({ state }) => employerStateLabels[state] },
            { name: "公開中の求人", cell: ({ openJobs }) => `${openJobs}件`, numeric: true },
          ]}
          rows={employers}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / deskEmployersPerPage)}
        href={(to) => employersHref({ ...query, page: to })}
      />
      <div className="mt-6">
        <CsvLinks href="/admin/exports/employers" />
      </div>
    </DeskPage>
  );
}
