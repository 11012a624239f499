import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { listEmployersForStaff } from "@/lib/employers/listing/for-staff";
import { employerStateLabels } from "@/lib/employers/listing/labels";
import { ListPage } from "../list-page";
import { employerList } from "./query";

export const metadata: Metadata = { title: "事業者" };

export default async function StaffEmployersPage({ searchParams }: PageProps<"/admin/employers">) {
  await requireStaff("/admin/employers");
  const params = await searchParams;
  const query = employerList.read(params);
  const { filter, page } = query;
  const found = await listEmployersForStaff(filter, page, new Date());
  return (
    <ListPage
      title="事業者"
      list={employerList}
      query={query}
      actions={
        <>
          <ButtonLink href="/admin/employers/import" look="secondary">
            CSVの取り込み
          </ButtonLink>
          <ButtonLink href="/admin/employers/new">新規作成</ButtonLink>
        </>
      }
      opening={<DoneBanner done={params.done} sentences={{ deleted: "下書きを削除しました。" }} />}
      found={found}
      unit="件"
      whenEmpty="事業者はまだありません。「新規作成」から登録してください。"
      named={{ name: "名称", of: ({ name }) => name }}
      columns={[
        { name: "番号", cell: ({ number }) => number, numeric: true },
        { name: "かな", cell: ({ kana }) => kana },
        { name: "業種", cell: ({ industry }) => industry },
        { name: "状態", cell: ({ state }) => employerStateLabels[state] },
        { name: "公開中の求人", cell: ({ openJobs }) => `${openJobs}件`, numeric: true },
      ]}
      csv="/admin/exports/employers"
    />
  );
}
