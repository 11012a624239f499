import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { LackingFacts, StillMissing } from "@/components/jobs/missing";
import { ConfirmTakenOver } from "@/components/jobs/take-over";
import { TextFacts, WhatHappened } from "@/components/jobs/text-page";
import { Warnings } from "@/components/jobs/warnings";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { jobLabels } from "@/lib/jobs/fields/fields";
import { isComplete } from "@/lib/jobs/missing";
import { readWarnings } from "@/lib/jobs/read-warnings";
import { type JobState, jobState, jobStateLabels } from "@/lib/jobs/state";
import { duplicateJobAction, publishJobAction } from "../actions";
import { jobPage } from "../record";
import { SubmittedChange } from "./submitted-change";

export const metadata: Metadata = { title: "求人" };

const done: Record<string, string> = {
  saved: "保存しました。",
  published: "公開しました。掲載開始日の0時から、数秒で一覧に載ります。",
  withdrawn: "取り下げました。一覧や検索には載らず、求人のページには募集終了と表示されます。",
  closed: "掲載を終了しました。一覧や検索には載らず、求人のページには募集終了と表示されます。",
  copied: "複製しました。掲載期間を確かめてから、公開してください。",
};

export default async function StaffJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]">) {
  const [{ id, number, version, updatedAt, text, posting, employer, takenOver }, crumbs] =
    await jobPage(params);
  const now = new Date();
  const state = posting ? jobState(posting, now) : "draft";
  const form = `/admin/jobs/${id}/edit`;
  return (
    <StaffPage title={text.title} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <WhatHappened done={(await searchParams).done} sentences={done} next="publish" />
        {posting && <SubmittedChange jobId={posting.id} />}
        <Links id={id} state={state} />
        {posting?.state === "published" ? (
          <LackingFacts text={text} form={form} />
        ) : (
          <StillMissing text={text} next="publish" form={form} />
        )}
        <Warnings warnings={await readWarnings(text, now)} form={form} />
        {employer.state !== "published" && (
          <Banner look="warning" title="事業者を公開していないため、この求人は表示されません。">
            <a href={`/admin/employers/${employer.id}`} className="link inline-flex min-h-11 items-center">
              {employer.name}
            </a>
          </Banner>
        )}
        <div className="flex flex-wrap gap-4">
          {/* The version that this page shows is published. */}
          {posting?.state !== "published" && (
            <ConfirmForm action={publishJobAction} hidden={{ id, version }} label="公開する">
              {isComplete(text) && <ConfirmTakenOver draft={{ takenOver, input: text }} />}
            </ConfirmForm>
          )}
          {/* Every page has a new id for the copy (idempotency key): repeated presses on one page make one copy. */}
          <ConfirmForm
            action={duplicateJobAction}
            hidden={{ id, copyId: randomUUID() }}
            label="複製する"
            look="secondary"
          />
        </div>
        <TextFacts
          text={text}
          state={jobStateLabels[state]}
          updatedAt={updatedAt}
          more={[
            { name: "番号", value: String(number) },
            { name: jobLabels.employerId, value: employer.name },
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
