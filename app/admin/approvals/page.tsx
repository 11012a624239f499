import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/current";
import { applicationsPerPage, waitingApplications } from "@/lib/business/find-application";
import { longMoment } from "@/lib/calendar";
import { laterPage } from "@/lib/text/page-number";
import { doneSentences } from "./done";
import { ApproveManyForm } from "./form";

export const metadata: Metadata = { title: "承認" };

export default async function ApprovalsPage({ searchParams }: PageProps<"/admin/approvals">) {
  await requireStaff("/admin/approvals");
  const { page: asked, done, count } = await searchParams;
  const page = laterPage(String(asked)) ?? 1;
  const { applications, total } = await waitingApplications(page);
  const sentence = doneSentences(String(count))[String(done)];
  return (
    <DeskPage title="承認">
      {sentence && <Banner look="success" role="status" title={sentence} />}
      <SectionTitle>事業者登録の申請（{total}件）</SectionTitle>
      {applications.length === 0 ? (
        <p>承認を待っている申請はありません。</p>
      ) : (
        <ApproveManyForm>
          <DataTable
            caption="事業者登録の申請（古いものから）"
            columns={[
              {
                name: "事業者名",
                cell: ({ id, name }) => (
                  <Link
                    href={`/admin/approvals/applications/${id}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {name}
                  </Link>
                ),
              },
              { name: "業種", cell: ({ industry }) => industry },
              { name: "担当者", cell: ({ contact }) => contact },
              { name: "申請の日時", cell: ({ askedAt }) => longMoment(askedAt) },
              {
                name: "選ぶ",
                cell: ({ id, version, name, resembles }) =>
                  resembles ? (
                    <Tag>似た事業者があります</Tag>
                  ) : (
                    <label className="-my-2 inline-flex size-11 cursor-pointer items-center justify-center align-middle">
                      <input
                        type="checkbox"
                        name={`pick-${id}`}
                        value={version}
                        aria-label={`${name}を選ぶ`}
                        className="size-6 accent-key-900"
                      />
                    </label>
                  ),
              },
            ]}
            rows={applications}
            keyOf={({ id }) => id}
          />
        </ApproveManyForm>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / applicationsPerPage)}
        href={(to) => `/admin/approvals?page=${to}`}
      />
    </DeskPage>
  );
}
