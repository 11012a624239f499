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
import { asked, askedKey, askedPage, listHref } from "../query";

export const metadata: Metadata = { title: "求人" };

const path = "/admin/jobs";
const districtLabels = Object.fromEntries(districts.map((district) => [district, district]));

export default async function DeskJobsPage({ searchParams }: PageProps<"/admin/jobs">) {
  await requireStaff(path);
  const now = new Date();
  const params = await searchParams;
  const query = {
    q: asked(params, "q"),
    state: askedKey(params, "state", jobStateLabels),
    employer: asked(params, "employer"),
    district: askedKey(params, "district", districtLabels),
    audience: askedKey(params, "audience", audienceLabels),
    sort: askedKey(params, "sort", { closing: 1, title: 1 }),
  };
  const page = askedPage(params);
  const employers = Object.fromEntries((await employerChoices()).map(({ value, label }) => [value, label]));
  const { jobs, total } = await listJobsForDesk(
    {
      words: query.q,
      ...(query.state && { state: query.state }),
      ...(Object.hasOwn(employers, query.employer) && { employer: query.employer }),
      ...(query.district && { district: String(query.district) }),
      ...(query.audience && { audience: query.audience }),
    },
    query.sort ?? "changed",
    page,
    now,
  );
  const href = (to: number, sort: JobOrder = query.sort ?? "changed") =>
    listHref(
      path,
      { ...query, district: query.district?.toString(), sort: sort === "changed" ? "" : sort },
      to,
    );
  const heading = (to: JobOrder, label: string) =>
    (query.sort ?? "changed") === to ? (
      <span>{label}順</span>
    ) : (
      <Link href={href(1, to)} prefetch={false} className="link">
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
      <FilterForm action={path}>
        <FilterText name="q" label="求人名・事業者のことば" value={query.q} />
        <FilterSelect name="state" label="状態" value={query.state} options={jobStateLabels} />
        <FilterSelect name="employer" label="事業者" value={query.employer} options={employers} />
        <FilterSelect
          name="district"
          label="地区"
          value={query.district?.toString()}
          options={districtLabels}
        />
        <FilterSelect name="audience" label="対象" value={query.audience} options={audienceLabels} />
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}件</p>
      {jobs.length === 0 ? (
        <p>条件に合う求人はありません。条件を減らすか、「新規作成」から書きはじめてください。</p>
      ) : (
        <DataTable
          caption="求人"
          columns={[
            {
              name: "求人名",
              heading: heading("title", "求人名"),
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
            { name: "状態", cell: (job) => jobStateLabels[jobState(job, now)] },
            { name: "地区", cell: ({ district }) => district || "未定" },
            {
              name: "掲載終了",
              heading: heading("closing", "掲載終了"),
              cell: ({ closesOn }) => (closesOn ? longDate(closesOn) : "未定"),
            },
          ]}
          rows={jobs}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination page={page} pages={Math.ceil(total / deskJobsPerPage)} href={(to) => href(to)} />
      <div className="mt-6">
        <CsvLinks href="/admin/exports/jobs" />
      </div>
    </DeskPage>
  );
}
