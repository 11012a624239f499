import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Warnings } from "@/components/jobs/warnings";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { SectionTitle } from "@/components/ui/section-title";
import { contactLabel } from "@/lib/employers/contact";
import { jobDraftStateLabels } from "@/lib/jobs/drafts/labels";
import { mergeTexts } from "@/lib/jobs/drafts/merge";
import { isUntouched } from "@/lib/jobs/drafts/reopen";
import { factsOfJob } from "@/lib/jobs/fields/reading";
import { readWarnings } from "@/lib/jobs/read-warnings";
import { longMoment } from "@/lib/time/format";
import { History } from "../../history";
import { jobSubmissionPage } from "../../record";
import { approveJobSubmissionAction } from "../actions";
import { Comparison, ConflictChoices } from "./comparison";

export const metadata: Metadata = { title: "求人の申請" };

export default async function SubmissionPage({ params }: PageProps<"/admin/approvals/submissions/[id]">) {
  const [{ submission, employer, job, writer }, crumbs] = await jobSubmissionPage(params);
  const { id, version, state, input, reason, submittedAt } = submission;
  const isSubmitted = state === "submitted";
  const isShown = employer.state === "published";
  const base = submission.base ?? job ?? input;
  const merge = mergeTexts(base, input, job ?? input);
  const publicText = job?.state === "published" ? job : undefined;
  return (
    <StaffPage title={input.title} crumbs={crumbs()}>
      <div className="max-w-[60rem] space-y-8">
        {isSubmitted && !isShown && (
          <Banner look="warning" title="この事業者は公開されていないため、承認できません。" />
        )}
        {isSubmitted && <Warnings warnings={await readWarnings(merge.text, new Date(), publicText)} />}
        {isSubmitted && job && (
          <section>
            <SectionTitle>変わるところ</SectionTitle>
            <Comparison base={base} current={job} submitted={input} merge={merge} />
          </section>
        )}
        {/* The version that this page shows is approved, while the public posting has the version shown. */}
        {isSubmitted && isShown && (
          <ConfirmForm
            action={approveJobSubmissionAction}
            hidden={{ id, version, jobVersion: job?.version ?? 0 }}
            label="承認する"
          >
            {job && <ConflictChoices current={job} submitted={input} merge={merge} />}
            <p>
              この内容で公開します。掲載開始日の0時から、数秒で一覧に載ります。結果は担当者にメールでお知らせします。
            </p>
          </ConfirmForm>
        )}
        <ul className="flex flex-wrap gap-3">
          {isSubmitted && (
            <li>
              <ButtonLink look="secondary" href={`/admin/approvals/submissions/${id}/return`}>
                差し戻す
              </ButtonLink>
            </li>
          )}
          {isSubmitted && (
            <li>
              <ButtonLink look="secondary" href={`/admin/approvals/submissions/${id}/preview`}>
                プレビュー
              </ButtonLink>
            </li>
          )}
          {isUntouched(submission) && (
            <li>
              <ButtonLink look="secondary" href={`/admin/approvals/submissions/${id}/reopen`}>
                審査中に戻す
              </ButtonLink>
            </li>
          )}
          {job && (
            <li>
              <ButtonLink look="secondary" href={`/admin/jobs/${job.id}`}>
                公開している求人を見る
              </ButtonLink>
            </li>
          )}
        </ul>
        <Facts
          facts={[
            { name: "状態", value: jobDraftStateLabels[state] },
            ...(reason ? [{ name: "差し戻しの理由", value: reason }] : []),
            ...(submission.explanation
              ? [{ name: "注意への事業者の説明", value: submission.explanation }]
              : []),
            {
              name: "事業者",
              value: (
                <Link
                  href={`/admin/employers/${employer.id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {employer.name}
                </Link>
              ),
            },
            { name: contactLabel, value: writer ?? "（アカウントは削除されました）" },
            ...(submittedAt ? [{ name: "申請の日時", value: longMoment(submittedAt) }] : []),
            ...factsOfJob(input),
          ]}
        />
        <History kind="submission" id={id} />
      </div>
    </StaffPage>
  );
}
