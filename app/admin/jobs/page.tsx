import type { Metadata } from "next";
import { TypedForms } from "@/components/jobs/typed-banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { employerChoices } from "@/lib/employers/listing/for-staff";
import { listJobsForStaff } from "@/lib/jobs/drafts/list";
import { audienceLabels } from "@/lib/jobs/fields/labels";
import { jobStateLabels } from "@/lib/jobs/state";
import { longDate } from "@/lib/time/format";
import { unfinishedForms } from "../../typed-job";
import { ListPage } from "../list-page";
import { jobList } from "./query";

export const metadata: Metadata = { title: "求人" };

export default async function StaffJobsPage({ searchParams }: PageProps<"/admin/jobs">) {
  const staff = await requireStaff("/admin/jobs");
  const now = new Date();
  const params = await searchParams;
  const query = jobList.read(params);
  const { filter, order, page } = query;
  const [found, employers, unfinished] = await Promise.all([
    listJobsForStaff(filter, order, page, now),
    employerChoices(),
    unfinishedForms(staff, "/admin/jobs/new"),
  ]);
  return (
    <ListPage
      title="求人"
      list={jobList}
      query={query}
      actions={
        <>
          <ButtonLink href="/admin/jobs/minimum-wage" look="secondary">
            最低賃金
          </ButtonLink>
          <ButtonLink href="/admin/jobs/school-leavers" look="secondary">
            高校新卒の日程
          </ButtonLink>
          <ButtonLink href="/admin/jobs/import" look="secondary">
            CSVの取り込み
          </ButtonLink>
          <ButtonLink href="/admin/jobs/new">新規作成</ButtonLink>
        </>
      }
      opening={
        <>
          <DoneBanner done={params.done} sentences={{ deleted: "下書きを削除しました。" }} />
          <TypedForms forms={unfinished} page="/admin/jobs/new" />
        </>
      }
      options={{ employer: Object.fromEntries(employers.map(({ id, name }) => [id, name])) }}
      found={found}
      unit="件"
      whenEmpty="求人はまだありません。「新規作成」から書きはじめてください。"
      named={{ name: "求人名", of: ({ title }) => title }}
      columns={[
        { name: "番号", cell: ({ number }) => number, numeric: true },
        { name: "事業者", cell: ({ employerName }) => employerName },
        { name: "状態", cell: ({ state }) => <Unbroken>{jobStateLabels[state]}</Unbroken> },
        { name: "地区", heading: <Unbroken>地区</Unbroken>, cell: ({ district }) => district || "未定" },
        {
          name: "対象",
          heading: <Unbroken>対象</Unbroken>,
          cell: ({ audience }) => (audience ? audienceLabels[audience] : "未定"),
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
