import type { Metadata } from "next";
import { DoneBanner } from "@/components/ui/done-banner";
import { Moment } from "@/components/ui/moment";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { complaintKindLabels, complaintLabels, complaintStateLabels } from "@/lib/jobs/complaints/labels";
import { listComplaints } from "@/lib/jobs/complaints/list";
import { ListPage } from "../list-page";
import { complaintList } from "./query";

export const metadata: Metadata = { title: "事実と違うとの連絡" };

export default async function ComplaintsPage({ searchParams }: PageProps<"/admin/complaints">) {
  await requireStaff("/admin/complaints");
  const params = await searchParams;
  const query = complaintList.read(params);
  return (
    <ListPage
      title="事実と違うとの連絡"
      list={complaintList}
      query={query}
      actions={null}
      opening={
        <>
          <DoneBanner done={params.done} sentences={{ settled: "対応済みにしました。" }} />
          <p className="max-w-[44rem]">
            求人のページから、どなたでも送れる連絡です。どなたからの連絡かは分からず、お返事もできません。事業者には表示しません。
          </p>
        </>
      }
      found={await listComplaints(query.filter, query.page)}
      unit="件"
      whenEmpty="連絡はありません。"
      named={{ name: "求人名", of: ({ title }) => title }}
      columns={[
        { name: "事業者", cell: ({ employerName }) => employerName },
        { name: complaintLabels.kind, cell: ({ kind }) => complaintKindLabels[kind] },
        { name: "届いた日時", cell: ({ createdAt }) => <Moment at={createdAt} /> },
        {
          name: "状態",
          cell: ({ settledAt }) => (
            <Unbroken>{complaintStateLabels[settledAt ? "settled" : "open"]}</Unbroken>
          ),
        },
      ]}
    />
  );
}
