import type { Metadata } from "next";
import Link from "next/link";
import { TypedForms } from "@/components/jobs/typed-banner";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { Unbroken } from "@/components/ui/unbroken";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { openDrafts } from "@/lib/jobs/drafts/find";
import { jobDraftStateLabels } from "@/lib/jobs/drafts/labels";
import { listOwnJobs } from "@/lib/jobs/own/find";
import { jobState, jobStateLabels } from "@/lib/jobs/state";
import { requestedPage } from "@/lib/text/page-number";
import { longDate, longMoment } from "@/lib/time/format";
import { unfinishedForms } from "../../../typed-job";
import { menuCrumb } from "./record";

export const metadata: Metadata = { title: "求人の管理" };

export default async function JobsPage({ searchParams }: PageProps<"/business/jobs">) {
  const user = await requireApprovedEmployerUser("/business/jobs");
  const { page: param, done } = await searchParams;
  const page = requestedPage(param);
  const now = new Date();
  const [drafts, { rows, total }, unfinished] = await Promise.all([
    openDrafts(user),
    listOwnJobs(user, page),
    unfinishedForms(user, "/business/jobs/new"),
  ]);
  return (
    <Page title="求人の管理" crumbs={[menuCrumb, { label: "求人の管理" }]} wide>
      {done === "deleted" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="下書きを削除しました。" />
        </div>
      )}
      <div className="space-y-6">
        <TypedForms forms={unfinished} page="/business/jobs/new" />
        <ButtonLink href="/business/jobs/new">新しい求人を書く</ButtonLink>
      </div>
      {drafts.length > 0 && (
        <>
          <SectionTitle>準備中の求人</SectionTitle>
          <DataTable
            caption="準備中の求人"
            columns={[
              {
                name: "求人名",
                cell: ({ id, input }) => <Name href={`/business/jobs/drafts/${id}`}>{input.title}</Name>,
              },
              { name: "状態", cell: ({ state }) => <Unbroken>{jobDraftStateLabels[state]}</Unbroken> },
              {
                name: "内容",
                cell: ({ jobId }) => <Unbroken>{jobId ? "掲載した求人の変更" : "新しい求人"}</Unbroken>,
              },
              { name: "最後の変更", cell: ({ updatedAt }) => <Unbroken>{longMoment(updatedAt)}</Unbroken> },
            ]}
            rows={drafts}
            keyOf={({ id }) => id}
          />
        </>
      )}
      <SectionTitle>掲載した求人（{total}件）</SectionTitle>
      {rows.length === 0 ? (
        <p>掲載した求人は、まだありません。「新しい求人を書く」から書いて、承認を申請してください。</p>
      ) : (
        <DataTable
          caption="掲載した求人"
          columns={[
            { name: "求人名", cell: ({ id, title }) => <Name href={`/business/jobs/${id}`}>{title}</Name> },
            {
              name: "状態",
              cell: (job) => (
                <>
                  <Unbroken>{jobStateLabels[jobState(job, now)]}</Unbroken>
                  {job.lacksFacts && <Unbroken>（{jobStateLabels.lacking}）</Unbroken>}
                </>
              ),
            },
            {
              name: "掲載開始日",
              cell: ({ opensOn }) => <Unbroken>{longDate(opensOn)}</Unbroken>,
            },
            {
              name: "掲載終了日",
              cell: ({ closesOn }) => <Unbroken>{longDate(closesOn)}</Unbroken>,
            },
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination page={page} total={total} href={(to) => `/business/jobs?page=${to}`} />
    </Page>
  );
}

function Name({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
      {children}
    </Link>
  );
}
