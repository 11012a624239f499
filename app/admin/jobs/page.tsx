import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { longDate } from "@/lib/calendar";
import { employerChoices } from "@/lib/employers/desk";
import { deskJobsPerPage, type JobOrder, listJobsForDesk } from "@/lib/jobs/desk";
import { audienceLabels } from "@/lib/jobs/labels";
import { jobState, jobStateLabels } from "@/lib/jobs/state";
import { districts } from "@/lib/site";
import { jobsHref, readJobQuery } from "./query";

export const metadata: Metadata = { title: "求人" };

const districtOptions = Object.fromEntries(districts.map((name) => [name, name]));

export default async function DeskJobsPage({ searchParams }: PageProps<"/admin/jobs">) {
  await requireStaff("/admin/jobs");
  const now = new Date();
  const query = readJobQuery(await searchParams);
  const { filter, order, page } = query;
  const [{ jobs, total }, employers] = await Promise.all([
    listJobsForDesk(filter, order, page, now),
    employerChoices(),
  ]);
  const heading = (to: JobOrder, label: string) =>
    order === to ? (
      <span>{label}順</span>
    ) : (
      <Link
        href={jobsHref({ ...query, order: to, page: 1 })}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {label}
      </Link>
    );
  return (
    <DeskPage
      title="求人"
      actions={
        <>
          <ButtonLink href="/admin/jobs/minimum-wage" look="secondary" prefetch={false}>
            最低賃金
          </ButtonLink>
          <ButtonLink href="/admin/jobs/import" look="secondary" prefetch={false}>
            CSVの取り込み
          </ButtonLink>
          <ButtonLink href="/admin/jobs/new" prefetch={false}>
            新規作成
          </ButtonLink>
        </>
      }
    >
      <FilterForm action="/admin/jobs">
        <FilterText name="q" label="ことば" value={filter.words} />
        <FilterSelect name="state" label="状態" value={filter.state} options={jobStateLabels} />
        <FilterSelect
          name="employer"
          label="事業者"
          value={filter.employer}
          options={Object.fromEntries(employers.map(({ id, name }) => [id, name]))}
        />
        <FilterSelect name="district" label="地区" value={filter.district} options={districtOptions} />
        <FilterSelect name="audience" label="対象" value={filter.audience} options={audienceLabels} />
        {order !== "new" && <input type="hidden" name="sort" value={order} />}
      </FilterForm>
      <p className="my-4">
        {total.toLocaleString("ja-JP")}件（並び順：{heading("new", "新しい")}　
        {heading("closing", "掲載終了日の早い")}）
      </p>
      {jobs.length === 0 ? (
        <p>
          {Object.keys(filter).length > 0
            ? "条件に合う求人はありません。条件を減らして、もう一度お試しください。"
            : "求人はまだありません。「新規作成」から書きはじめてください。"}
        </p>
      ) : (
        <DataTable
          caption="求人"
          columns={[
            {
              name: "求人名",
              cell: ({ id, title }) => (
                <Link
                  href={`/admin/jobs/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {title}
                </Link>
              ),
            },
            { name: "事業者", cell: ({ employerName }) => employerName },
            { name: "状態", cell: (job) => <Unbroken>{jobStateLabels[jobState(job, now)]}</Unbroken> },
            { name: "地区", cell: ({ district }) => district || "未定" },
            { name: "対象", cell: ({ audience }) => audienceLabels[audience] },
            {
              name: "掲載開始日",
              cell: ({ opensOn }) => <Unbroken>{opensOn ? longDate(opensOn) : "未定"}</Unbroken>,
            },
            {
              name: "掲載終了日",
              cell: ({ closesOn }) => <Unbroken>{closesOn ? longDate(closesOn) : "未定"}</Unbroken>,
            },
          ]}
          rows={jobs}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / deskJobsPerPage)}
        href={(to) => jobsHref({ ...query, page: to })}
      />
      <div className="mt-6">
        <CsvLinks href="/admin/exports/jobs" />
      </div>
    </DeskPage>
  );
}

function Unbroken({ children }: { children: string }) {
  return <span className="desktop:whitespace-nowrap">{children}</span>;
}
