import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { PrintButton } from "@/components/ui/print-button";
import { SectionTitle } from "@/components/ui/section-title";
import { countAudience } from "@/lib/campaigns/audience";
import { isEditable } from "@/lib/campaigns/editable";
import type { FoundCampaign } from "@/lib/campaigns/find";
import { campaignAudienceLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { isLongMail, mailOf, withoutRecipient } from "@/lib/campaigns/rendered";
import { senderAddress } from "@/lib/mail/sender";
import { isAdmin } from "@/lib/staff/is-admin";
import { longMoment } from "@/lib/time/format";
import { handOverAction, returnCampaignAction, sendTestAction } from "../../actions";
import { campaignPage } from "../../record";
import { MailViews } from "../mail-views";
import { SendForm } from "./form";

export const metadata: Metadata = { title: "配信の確認" };

export default async function ConfirmCampaignPage({
  params,
  searchParams,
}: PageProps<"/admin/campaigns/[id]/confirm">) {
  const [campaign, crumbs, staff] = await campaignPage(params, "confirm");
  if (!isEditable(campaign)) redirect(`/admin/campaigns/${campaign.id}`);
  const { done } = await searchParams;
  const now = new Date();
  const [count, mail] = await Promise.all([
    countAudience(campaign.audience),
    mailOf(campaign).then(withoutRecipient),
  ]);
  const isReady = count > 0 && campaign.body !== "";
  return (
    <StaffPage
      title="配信の確認"
      crumbs={crumbs("確認")}
      actions={
        <>
          <PrintButton />
          <ButtonLink look="secondary" href={`/admin/campaigns/${campaign.id}/edit`}>
            編集する
          </ButtonLink>
        </>
      }
    >
      <div className="max-w-[44rem] space-y-8 print:space-y-2">
        {done === "test" && (
          <Banner
            look="success"
            role="status"
            title={`あなたのアドレス（${staff.email}）に、テスト送信しました。`}
          />
        )}
        <Obstacles campaign={campaign} count={count} />
        {isLongMail(mail) && (
          <Banner look="warning" title="メールが長すぎて、途中で切られることがあります。">
            <p>
              Gmailは、およそ100KBより長いメールの終わりを表示しません。本文を短くして、くわしい内容はお知らせのページに載せてください。
            </p>
          </Banner>
        )}
        <p className="text-std-24B-150">配信対象 {count.toLocaleString("ja-JP")}件</p>
        <Facts
          facts={[
            { name: "件名", value: mail.subject },
            {
              name: "対象",
              value: `${campaignAudienceLabels[campaign.audience]}（市からのお知らせメールを希望している方）`,
            },
            { name: "お知らせ", value: campaign.notice?.title ?? "なし" },
            { name: "差出人", value: senderAddress() },
            { name: "作成者", value: campaign.writer },
            { name: "最後の変更", value: longMoment(campaign.updatedAt) },
            { name: "状態", value: campaignStateLabels[campaign.state] },
            { name: "この画面の日時", value: longMoment(now) },
          ]}
        />
        <p>
          件数は、いまのものです。配信する時に希望している方だけに届きます。そのあいだに配信を停止した方、属性を変えた方、アカウントを削除した方には届きません。
        </p>
      </div>
      <MailViews id={campaign.id} version={campaign.version} text={mail.text} />
      <div className="no-print max-w-[44rem]">
        <SectionTitle>テスト送信</SectionTitle>
        <ConfirmForm
          action={sendTestAction}
          hidden={{ id: campaign.id }}
          label="自分にテスト送信する"
          look="secondary"
        >
          <p>あなたのアドレス（{staff.email}）だけに送ります。スマートフォンでも見てください。</p>
        </ConfirmForm>
        {isReady &&
          (isAdmin(staff) ? (
            <SendSection campaign={campaign} count={count} />
          ) : (
            <HandOverSection campaign={campaign} />
          ))}
      </div>
    </StaffPage>
  );
}

function Obstacles({ campaign, count }: { campaign: FoundCampaign; count: number }) {
  const { id, body, notice } = campaign;
  return (
    <>
      {body === "" && (
        <Banner look="warning" title="本文がまだありません。">
          <ButtonLink href={`/admin/campaigns/${id}/edit`}>本文を書く</ButtonLink>
        </Banner>
      )}
      {count === 0 && (
        <Banner look="warning" title="配信対象の方が一人もいません。">
          <p>
            この対象で、市からのお知らせメールを希望している方はいません。対象を変えるか、登録を待ってください。
          </p>
        </Banner>
      )}
      {notice && notice.state !== "published" && (
        <Banner look="warning" title="選んだお知らせが公開されていません。">
          <p>このまま配信すると、お知らせのページのURLはメールに入りません。</p>
        </Banner>
      )}
    </>
  );
}

function SendSection({ campaign, count }: { campaign: FoundCampaign; count: number }) {
  const { id, version } = campaign;
  return (
    <>
      <SectionTitle>配信</SectionTitle>
      <SendForm id={id} version={String(version)} count={count.toLocaleString("ja-JP")} />
      {campaign.state === "handed" && (
        <>
          <SectionTitle>差し戻し</SectionTitle>
          <ConfirmForm
            action={returnCampaignAction}
            hidden={{ id, version }}
            label="差し戻す"
            look="secondary"
          >
            <p>内容はそのまま、下書きに戻ります。直すところは、作成者に伝えてください。</p>
          </ConfirmForm>
        </>
      )}
    </>
  );
}

function HandOverSection({ campaign }: { campaign: FoundCampaign }) {
  return (
    <>
      <SectionTitle>配信の依頼</SectionTitle>
      {campaign.state === "handed" ? (
        <p>管理者に依頼しています。管理者が確かめて配信するまで、お待ちください。</p>
      ) : (
        <ConfirmForm
          action={handOverAction}
          hidden={{ id: campaign.id, version: campaign.version }}
          label="配信を依頼する"
        >
          <p>配信は、管理者が行います。依頼すると、管理者のダッシュボードに表示されます。</p>
        </ConfirmForm>
      )}
    </>
  );
}
