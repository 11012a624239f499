import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Moment } from "@/components/ui/moment";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { campaignAudienceLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { listCampaigns } from "@/lib/campaigns/list";
import { ListPage } from "../list-page";
import { campaignList } from "./query";

export const metadata: Metadata = { title: "メール配信" };

export default async function CampaignsPage({ searchParams }: PageProps<"/admin/campaigns">) {
  await requireStaff("/admin/campaigns");
  const params = await searchParams;
  const query = campaignList.read(params);
  const { filter, order, page } = query;
  const found = await listCampaigns(filter, order, page);
  return (
    <ListPage
      title="メール配信"
      list={campaignList}
      query={query}
      actions={<ButtonLink href="/admin/campaigns/new">新規作成</ButtonLink>}
      opening={<DoneBanner done={params.done} sentences={{ deleted: "下書きを削除しました。" }} />}
      found={found}
      unit="件"
      whenEmpty="メールはまだありません。「新規作成」から書きはじめてください。"
      named={{ name: "件名", of: ({ subject }) => subject }}
      columns={[
        { name: "状態", cell: ({ state }) => <Unbroken>{campaignStateLabels[state]}</Unbroken> },
        {
          name: "対象",
          heading: <Unbroken>対象</Unbroken>,
          cell: ({ audience }) => <Unbroken>{campaignAudienceLabels[audience]}</Unbroken>,
        },
        {
          name: "件数",
          heading: <Unbroken>件数</Unbroken>,
          numeric: true,
          cell: ({ recipients }) =>
            recipients === null ? "－" : <Unbroken>{recipients.toLocaleString("ja-JP")}件</Unbroken>,
        },
        { name: "配信日時", cell: ({ sendsAt }) => (sendsAt ? <Moment at={sendsAt} /> : "未定") },
        { name: "作成者", cell: ({ writer }) => writer },
        { name: "最後の変更", cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
      ]}
    />
  );
}
