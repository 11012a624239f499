import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { deleteDraftAction } from "../../actions";
import { campaignCrumbs } from "../../crumbs";
import { findDeskCampaign } from "../find";

export const metadata: Metadata = { title: "下書きの削除" };

export default async function DeleteDraftPage({ params }: PageProps<"/admin/campaigns/[id]/delete">) {
  const { campaign } = await findDeskCampaign(params, "/delete");
  if (campaign.state !== "draft") redirect(`/admin/campaigns/${campaign.id}`);
  return (
    <DeskPage title="下書きの削除" crumbs={campaignCrumbs(campaign, "削除")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={deleteDraftAction} id={campaign.id} label="削除する" look="danger">
          <p>「{campaign.subject}」の下書きを削除します。元に戻すことはできません。</p>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
