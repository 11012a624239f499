import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { FieldLinks } from "@/components/jobs/field-links";
import { factsOfJob } from "@/components/jobs/job-facts";
import { Warnings } from "@/components/jobs/warnings";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import { jobLabels } from "@/lib/jobs/fields";
import { readWarnings } from "@/lib/jobs/for-staff";
import { missingForPublishing } from "@/lib/jobs/missing";
import { type JobState, jobState, jobStateLabels } from "@/lib/jobs/state";
import { longMoment } from "@/lib/time/format";
import { duplicateJobAction, publishJobAction } from "../actions";
import { jobPage } from "../record";

export const metadata: Metadata = { title: "求人" };

const done: Record<string, string> = {
  saved: "保存しました。",
  published: "公開しました。掲載開始日の0時から、数秒で一覧に載ります。",
  withdrawn: "取り下げました。一覧や検索には載らず、求人のページには募集終了と表示されます。",
  closed: "掲載を終了しました。一覧や検索には載らず、求人のページには募集終了と表示されます。",
  copied: "複製しました。掲載期間を確かめてから、公開してください。",
};

export default async function StaffJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]">) {
  const [{ job, employer }, crumbs] = await jobPage(params);
  const now = new Date();
  const state = jobState(job, now);
  const { done: param } = await searchParams;
  const missing = missingForPublishing(job);
  const form = `/admin/jobs/${job.id}/edit`;
  const isPublished = job.state === "published";
  return (
    <StaffPage title={job.title} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={param} sentences={done} />
        {param === "changed" && (
          <Banner
            look="warning"
            role="alert"
            title="画面を開いたあとに、ほかの職員が変更しました。まだ公開していません。下の内容を確かめてから、もう一度押してください。"
          />
        )}
        <Links id={job.id} state={state} />
        {missing.length > 0 && (
          <Banner look="info" title={`公開するには、あと${missing.length}項目が必要です。`}>
            <FieldLinks fields={missing} page={form} />
          </Banner>
        )}
        <Warnings warnings={await readWarnings(job, now)} form={form} />
        {employer.state !== "published" && (
          <Banner look="warning" title="事業者を公開していないため、この求人は表示されません。">
            <a href={`/admin/employers/${employer.id}`} className="link inline-flex min-h-11 items-center">
              {employer.name}
            </a>
          </Banner>
        )}
        <div className="flex flex-wrap gap-4">
          {/* The version that this page shows is published. */}
          {!isPublished && (
            <ConfirmForm
              action={publishJobAction}
              hidden={{ id: job.id, version: job.version }}
              label="公開する"
            />
          )}
          {/* Every page has a new id for the copy (idempotency key): repeated presses on one page make one copy. */}
          <ConfirmForm
            action={duplicateJobAction}
            hidden={{ id: job.id, copyId: randomUUID() }}
            label="複製する"
            look="secondary"
          />
        </div>
        <Facts
          facts={[
            { name: "状態", value: jobStateLabels[state] },
            { name: jobLabels.employerId, value: employer.name },
            ...factsOfJob(job),
            { name: "最後の変更", value: longMoment(job.updatedAt) },
          ]}
        />
      </div>
    </StaffPage>
  );
}

function Links({ id, state }: { id: string; state: JobState }) {
  const isOpen = state === "open" || state === "closing";
  const links = [
    { href: `/admin/jobs/${id}/edit`, label: "編集する" },
    { href: `/admin/jobs/${id}/preview`, label: "プレビュー" },
    ...(isOpen || state === "ended" || state === "withdrawn"
      ? [{ href: `/jobs/${id}`, label: "公開ページを見る" }]
      : []),
    ...(isOpen ? [{ href: `/admin/jobs/${id}/close`, label: "掲載を終了する" }] : []),
    ...(isOpen || state === "coming" || state === "ended"
      ? [{ href: `/admin/jobs/${id}/withdraw`, label: "取り下げる" }]
      : []),
    ...(state === "draft" ? [{ href: `/admin/jobs/${id}/delete`, label: "下書きを削除する" }] : []),
  ];
  return <ButtonLinks links={links} />;
}
