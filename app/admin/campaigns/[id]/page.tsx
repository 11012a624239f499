import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import type { Staff } from "@/lib/actors";
import { isEditable } from "@/lib/campaigns/editable";
import type { FoundCampaign } from "@/lib/campaigns/find";
import { type CampaignState, campaignAudienceLabels, campaignStateLabels } from "@/lib/campaigns/labels";
import { campaignProgress } from "@/lib/campaigns/progress";
import { mailOf, withoutRecipient } from "@/lib/campaigns/rendered";
import { campaignReport } from "@/lib/campaigns/report";
import { mailStatus } from "@/lib/mail/status";
import { isAdmin } from "@/lib/staff/is-admin";
import { longMoment } from "@/lib/time/format";
import { MailBanner } from "../../mail-banner";
import { campaignPage } from "../record";
import { MailViews } from "./mail-views";
import { CampaignProgress } from "./progress";
import { Report } from "./report";

export const metadata: Metadata = { title: "メールの状態" };

const resumed = "再開しました。";

// By state, because the page refreshes itself under the same URL: a sentence ends with the state to which the press led.
const done: Partial<Record<CampaignState, Record<string, string>>> = {
  draft: {
    saved: "下書きを保存しました。",
    returned: "差し戻しました。内容はそのまま、下書きに戻っています。",
    cancelled: "配信を取り消しました。1件も送っていません。内容はそのまま、下書きに戻っています。",
  },
  handed: { handed: "管理者に配信を依頼しました。管理者のダッシュボードに表示されます。" },
  scheduled: { confirmed: "配信を受け付けました。始まる前なら、取り消すことができます。", resumed },
  sending: { resumed },
  stopped: { stopped: "中止しました。" },
  done: { resumed },
};

export default async function CampaignPage({ params, searchParams }: PageProps<"/admin/campaigns/[id]">) {
  const [campaign, crumbs, staff] = await campaignPage(params);
  const now = new Date();
  const isRunning = ["scheduled", "sending", "stopped"].includes(campaign.state);
  const [progress, report, status] = await Promise.all([
    isRunning ? campaignProgress(campaign, now) : undefined,
    campaign.queuedAt ? campaignReport(campaign.id) : undefined,
    campaign.state === "sending" ? mailStatus(now) : ("ok" as const),
  ]);
  return (
    <StaffPage title={campaign.subject} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done[campaign.state] ?? {}} />
        <MailBanner status={status} />
        {progress && (
          <CampaignProgress campaign={campaign} progress={progress} isAdmin={isAdmin(staff)} now={now} />
        )}
        {isEditable(campaign) && <NextSteps campaign={campaign} staff={staff} />}
        <Facts facts={factsOf(campaign)} />
      </div>
      {report && <Report id={campaign.id} report={report} isOver={campaign.state === "done"} />}
      <Content campaign={campaign} />
      {isAdmin(staff) && (
        <p className="no-print mt-8">
          <ButtonLink look="secondary" href={`/admin/audit?subject=campaign&id=${campaign.id}`}>
            このメールの操作履歴
          </ButtonLink>
        </p>
      )}
    </StaffPage>
  );
}

/** The next step, and who takes it. */
function NextSteps({ campaign, staff }: { campaign: FoundCampaign; staff: Staff }) {
  const { id, state } = campaign;
  const isHanded = state === "handed";
  const mayConfirm = !isHanded || isAdmin(staff);
  return (
    <section aria-labelledby="next" className="space-y-4">
      <h2 id="next" className="text-std-20B-150">
        次にすること
      </h2>
      <p>
        {isHanded
          ? isAdmin(staff)
            ? "配信の依頼が届いています。確認画面で内容と件数を確かめて、配信するか、差し戻してください。"
            : "管理者に配信を依頼しています。管理者が確かめて配信するまで、お待ちください。"
          : "確認画面で、届くメールと配信対象の件数を確かめてください。まだ1件も送っていません。"}
      </p>
      <ul className="flex flex-wrap gap-4">
        {(mayConfirm ? ["confirm", "edit"] : ["edit", "confirm"]).map((page, at) => (
          <li key={page}>
            <ButtonLink
              look={at === 0 && mayConfirm ? "primary" : "secondary"}
              href={`/admin/campaigns/${id}/${page}`}
            >
              {page === "confirm" ? "確認画面へ" : "編集する"}
            </ButtonLink>
          </li>
        ))}
        {!isHanded && (
          <li>
            <ButtonLink look="secondary" href={`/admin/campaigns/${id}/delete`}>
              削除する
            </ButtonLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function factsOf(campaign: FoundCampaign) {
  const { state, audience, notice, writer, confirmer, confirmedAt, confirmedCount } = campaign;
  const moments = [
    { name: "配信日時", at: campaign.sendsAt },
    { name: "配信の始まり", at: campaign.queuedAt },
    { name: "配信の終わり", at: campaign.endedAt },
  ];
  return [
    { name: "状態", value: campaignStateLabels[state] },
    { name: "配信対象", value: campaignAudienceLabels[audience] },
    { name: "お知らせ", value: notice ? <NoticeLink {...notice} /> : "なし" },
    { name: "作成者", value: writer },
    { name: "最後の変更", value: longMoment(campaign.updatedAt) },
    ...(confirmer && confirmedAt
      ? [{ name: "配信を決めた管理者", value: `${confirmer}（${longMoment(confirmedAt)}）` }]
      : []),
    ...(confirmedCount === null
      ? []
      : [{ name: "決めた時の件数", value: `${confirmedCount.toLocaleString("ja-JP")}件` }]),
    ...moments.flatMap(({ name, at }) => (at ? [{ name, value: longMoment(at) }] : [])),
  ];
}

function NoticeLink({ id, title }: { id: string; title: string }) {
  return (
    <Link href={`/admin/notices/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
      {title}
    </Link>
  );
}

async function Content({ campaign }: { campaign: FoundCampaign }) {
  const { text } = withoutRecipient(await mailOf(campaign));
  return (
    <div className="no-print mt-12">
      <Disclosure title="メールの内容を見る">
        <MailViews id={campaign.id} version={campaign.version} text={text} />
      </Disclosure>
    </div>
  );
}
