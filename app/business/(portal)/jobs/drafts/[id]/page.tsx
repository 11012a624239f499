import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StillMissing } from "@/components/jobs/missing";
import { ConfirmTakenOver } from "@/components/jobs/take-over";
import { TextFacts, WhatHappened } from "@/components/jobs/text-page";
import { Warnings } from "@/components/jobs/warnings";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { jobDraftStateLabels } from "@/lib/jobs/drafts/labels";
import { isComplete } from "@/lib/jobs/missing";
import { readWarnings } from "@/lib/jobs/read-warnings";
import { longMoment } from "@/lib/time/format";
import { submitForApprovalAction, withdrawSubmissionAction } from "../../actions";
import { draftPage } from "../../record";

export const metadata: Metadata = { title: "準備中の求人" };

const done: Record<string, string> = {
  saved: "下書きを保存しました。まだ申請していません。",
  submitted: "承認を申請しました。結果は、メールでお知らせします。",
  withdrawn: "申請を取り下げました。内容を直して、もう一度申請できます。",
  copied: "複製しました。掲載期間を確かめてから、承認を申請してください。",
};

export default async function DraftPage({ params, searchParams }: PageProps<"/business/jobs/drafts/[id]">) {
  const [draft, crumbs] = await draftPage(params);
  const { id, state, version, input, reason, jobId, submittedAt, updatedAt } = draft;
  const isSubmitted = state === "submitted";
  const form = `/business/jobs/drafts/${id}/edit`;
  const mayBeSubmitted = isSubmitted || isComplete(input);
  return (
    <Page title={input.title} crumbs={crumbs()}>
      <div className="space-y-8">
        <WhatHappened done={(await searchParams).done} sentences={done} next="submit" />
        {state === "returned" && (
          <Banner look="warning" title="市からの確認をお読みになり、内容を直して、もう一度申請してください。">
            <p className="whitespace-pre-line">{reason}</p>
          </Banner>
        )}
        {jobId && (
          <Banner look="info" title="掲載した求人の変更です。承認されるまで、いまの内容のまま掲載します。">
            <a href={`/business/jobs/${jobId}`} className="link inline-flex min-h-11 items-center">
              いまの内容を見る
            </a>
          </Banner>
        )}
        {!isSubmitted && (
          <>
            <StillMissing text={input} next="submit" form={form} />
            <Warnings warnings={await readWarnings(input, new Date())} form={form} />
          </>
        )}
        {isSubmitted && (
          <ConfirmForm
            action={withdrawSubmissionAction}
            hidden={{ id }}
            label="申請を取り下げる"
            look="secondary"
          >
            <p>内容を直すときは、申請を取り下げてください。下書きに戻ります。</p>
          </ConfirmForm>
        )}
        {/* The version that this page shows is submitted. */}
        {!isSubmitted && mayBeSubmitted && (
          <ConfirmForm action={submitForApprovalAction} hidden={{ id, version }} label="承認を申請する">
            <ConfirmTakenOver draft={draft} />
          </ConfirmForm>
        )}
        <ul className="flex flex-wrap gap-3">
          {!isSubmitted && <Step href={form} label="編集する" isNext={!mayBeSubmitted} />}
          {mayBeSubmitted && <Step href={`/business/jobs/drafts/${id}/preview`} label="プレビュー" />}
          {!isSubmitted && <Step href={`/business/jobs/drafts/${id}/delete`} label="下書きを削除する" />}
        </ul>
        <TextFacts
          text={input}
          state={jobDraftStateLabels[state]}
          updatedAt={updatedAt}
          more={isSubmitted && submittedAt ? [{ name: "申請の日時", value: longMoment(submittedAt) }] : []}
        />
      </div>
    </Page>
  );
}

function Step({ href, label, isNext = false }: { href: string; label: string; isNext?: boolean }) {
  return (
    <li>
      <ButtonLink look={isNext ? "primary" : "secondary"} href={href}>
        {label}
      </ButtonLink>
    </li>
  );
}
