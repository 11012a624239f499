import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { longMoment } from "@/lib/calendar";
import { deskEmployersPerPage, listEmployersForDesk } from "@/lib/employers/desk";
import { employerStateLabels } from "@/lib/employers/labels";
import { industries } from "@/lib/site";
import { asked, askedKey, askedPage, listHref } from "../query";

export const metadata: Metadata = { title: "事業者" };

const path = "/admin/employers";
const industryLabels = Object.fromEntries(industries.map((industry) => [industry, industry]));

export default async function DeskEmployersPage({ searchParams }: PageProps<"/admin/employers">) {
  await requireStaff(path);
  const now = new Date();
  const params = await searchParams;
  const query = {
    q: asked(params, "q"),
    industry: askedKey(params, "industry", industryLabels)?.toString(),
    state: askedKey(params, "state", employerStateLabels),
    sort: askedKey(params, "sort", { changed: 1 }),
  };
  const page = askedPage(params);
  const { q: words, sort, ...filter } = query;
  const { employers, total } = await listEmployersForDesk({ words, ...filter }, sort ?? "kana", page, now);
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
      <FilterForm action={path}>
        <FilterText name="q" label="名称・かな" value={query.q} />
        <FilterSelect name="industry" label="業種" value={query.industry} options={industryLabels} />
        <FilterSelect name="state" label="状態" value={query.state} options={employerStateLabels} />
        {sort && <input type="hidden" name="sort" value={sort} />}
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}件</p>
      {employers.length === 0 ? (
        <p>条件に合う事業者はありません。条件を減らすか、「新規作成」から書きはじめてください。</p>
      ) : (
        <DataTable
          caption="事業者"
          columns={[
            {
              name: "名称",
              heading: sort ? (
                <Link href={listHref(path, { ...query, sort: "" }, 1)} prefetch={false} className="link">
                  名称（かな順）
                </Link>
              ) : (
                <span>名称（かな順）</span>
              ),
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
            { name: "業種", cell: ({ industry }) => industry },
            { name: "状態", cell: ({ state }) => employerStateLabels[state] },
            { name: "公開中の求人", cell: ({ openJobs }) => openJobs, numeric: true },
            {
              name: "最後の変更",
              heading: sort ? (
                <span>最後の変更順</span>
              ) : (
                <Link
                  href={listHref(path, { ...query, sort: "changed" }, 1)}
                  prefetch={false}
                  className="link"
                >
                  最後の変更
                </Link>
              ),
              cell: ({ updatedAt }) => longMoment(updatedAt),
            },
          ]}
          rows={employers}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / deskEmployersPerPage)}
        href={(to) => listHref(path, query, to)}
      />
      <div className="mt-6">
        <CsvLinks href="/admin/exports/employers" />
      </div>
    </DeskPage>
  );
}
