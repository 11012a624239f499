import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { employerChoices } from "@/lib/employers/desk";
import { deskJobsPerPage, listJobsForDesk } from "@/lib/jobs/desk";
import { audienceLabels } from "@/lib/jobs/labels";
import { jobState, jobStateLabels } from "@/lib/jobs/state";
import { districts } from "@/lib/site";
import { longDate } from "@/lib/time/format";
import { ListPage } from "../list-page";
import { jobList } from "./query";

export const metadata: Metadata = { title: "求人" };

const districtOptions = Object.fromEntries(districts.map((name) => [name, name]));

export default async function DeskJobsPage({ searchParams }: PageProps<"/admin/jobs">) {
  await requireStaff("/admin/jobs");
  const now = new Date();
  const params = await searchParams;
  const query = jobList.read(params);
  const { filter, order, page } = query;
  const [{ jobs, total }, employers] = await Promise.all([
    listJobsForDesk(filter, order, page, now),
    employerChoices(),
  ]);
  return (
    <ListPage
      title="求人"
      list={jobList}
      query={query}
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
      opening={
        params.done === "deleted" && <Banner look="success" role="status" title="下書きを削除しました。" />
      }
      fields={
        <>
          <FilterText name="words" label="ことば" value={filter.words} />
          <FilterSelect name="state" label="状態" value={filter.state} options={jobStateLabels} />
          <FilterSelect
            name="employer"
            label="事業者"
            value={filter.employer}
            options={Object.fromEntries(employers.map(({ id, name }) => [id, name]))}
          />
          <FilterSelect name="district" label="地区" value={filter.district} options={districtOptions} />
          <FilterSelect name="audience" label="対象" value={filter.audience} options={audienceLabels} />
        </>
      }
      rows={jobs}
      total={total}
      perPage={deskJobsPerPage}
      unit="件"
      whenEmpty="求人はまだありません。「新規作成」から書きはじめてください。"
      named={{ name: "求人名", of: ({ title }) => title }}
      columns={[
        { name: "事業者", cell: ({ employerName }) => employerName },
        { name: "状態", cell: (job) => <Unbroken>{jobStateLabels[jobState(job, now)]}</Unbroken> },
        { name: "地区", heading: <Unbroken>地区</Unbroken>, cell: ({ district }) => district || "未定" },
        {
          name: "対象",
          heading: <Unbroken>対象</Unbroken>,
          cell: ({ audience }) => audienceLabels[audience],
        },
        {
          name: "掲載開始日",
          cell: ({ opensOn }) => <Unbroken>{opensOn ? longDate(opensOn) : "未定"}</Unbroken>,
        },
        {
          name: "掲載終了日",
          cell: ({ closesOn }) => <Unbroken>{closesOn ? longDate(closesOn) : "未定"}</Unbroken>,
        },
      ]}
      csv="/admin/exports/jobs"
    />
  );
}
