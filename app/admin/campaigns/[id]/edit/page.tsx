import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { isEditable } from "@/lib/campaigns/editable";
import { noticeChoices } from "@/lib/campaigns/notice";
import { CampaignForm } from "../../form";
import { campaignPage } from "../../record";

export const metadata: Metadata = { title: "メールの編集" };

export default async function EditCampaignPage({ params }: PageProps<"/admin/campaigns/[id]/edit">) {
  const [campaign, crumbs] = await campaignPage(params, "edit");
  if (!isEditable(campaign)) redirect(`/admin/campaigns/${campaign.id}`);
  const { id, version, subject, body, audience, noticeId } = campaign;
  return (
    <StaffPage title="メールの編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem] space-y-8">
        {campaign.state === "handed" && (
          <Banner look="warning" title="このメールは、管理者に配信を依頼しています。">
            <p>変更を保存すると下書きに戻ります。直したあと、もう一度依頼してください。</p>
          </Banner>
        )}
        <CampaignForm
          values={{ id, version: String(version), subject, body, audience, noticeId: noticeId ?? "" }}
          notices={await noticeChoices(noticeId)}
        />
      </div>
    </StaffPage>
  );
}
