import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { requireStaff } from "@/lib/auth/current";
import { fromNotice, noticeChoices } from "@/lib/campaigns/notice";
import { firstParam } from "@/lib/text/first-param";
import { CampaignForm } from "../form";
import { campaignsCrumb } from "../record";

export const metadata: Metadata = { title: "メールの作成" };

export default async function NewCampaignPage({ searchParams }: PageProps<"/admin/campaigns/new">) {
  const from = firstParam((await searchParams).notice);
  await requireStaff(`/admin/campaigns/new${from ? `?notice=${encodeURIComponent(from)}` : ""}`);
  const notice = from ? await fromNotice(from) : undefined;
  const { noticeId, ...values } = notice ?? { subject: "", body: "", audience: "everyone", noticeId: null };
  return (
    <StaffPage title="メールの作成" crumbs={[campaignsCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem] space-y-8">
        {notice && (
          <Banner look="info" title="お知らせから、件名・本文・配信対象を写しました。">
            <p>まだ保存していません。メールとして読みやすいように直してください。</p>
          </Banner>
        )}
        <CampaignForm
          values={{ id: randomUUID(), version: "0", ...values, noticeId: noticeId ?? "" }}
          notices={await noticeChoices(noticeId)}
        />
      </div>
    </StaffPage>
  );
}
