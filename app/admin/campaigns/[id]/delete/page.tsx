import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { deleteDraftAction } from "../../actions";
import { campaignPage } from "../../record";

export const metadata: Metadata = { title: "下書きの削除" };

export default async function DeleteDraftPage({ params }: PageProps<"/admin/campaigns/[id]/delete">) {
  const [campaign, crumbs] = await campaignPage(params, "delete");
  if (campaign.state !== "draft") redirect(`/admin/campaigns/${campaign.id}`);
  return (
    <ConfirmPage
      title="下書きの削除"
      crumbs={crumbs("削除")}
      action={deleteDraftAction}
      hidden={{ id: campaign.id }}
      label="削除する"
      look="danger"
    >
      <p>「{campaign.subject}」の下書きを削除します。元に戻すことはできません。</p>
    </ConfirmPage>
  );
}
