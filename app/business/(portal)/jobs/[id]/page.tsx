import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { LackingFacts } from "@/components/jobs/missing";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { factsOfJob } from "@/lib/jobs/fields/reading";
import { type JobState, jobState, jobStateLabels } from "@/lib/jobs/state";
import { duplicateOwnJobAction } from "../actions";
import { postingPage } from "../record";

export const metadata: Metadata = { title: "掲載した求人" };

const done: Record<string, string> = {
  closed: "掲載を終了しました。一覧や検索には載らず、求人のページには募集終了と表示されます。",
  extended: "掲載終了日を延ばしました。",
};

export default async function PostingPage({ params, searchParams }: PageProps<"/business/jobs/[id]">) {
  const [{ job, change, isShown }, crumbs] = await postingPage(params);
  const state = jobState(job, new Date());
  return (
    <Page title={job.title} crumbs={crumbs()}>
      <div className="space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        {!isShown && <Banner look="warning" title="事業者を公開していないため、この求人は表示されません。" />}
        {change && (
          <Banner look="info" title="この求人には、準備中の変更があります。">
            <a href={`/business/jobs/drafts/${change}`} className="link inline-flex min-h-11 items-center">
              変更を見る
            </a>
          </Banner>
        )}
        {state !== "ended" && state !== "withdrawn" && (
          <LackingFacts text={job} {...(change ? {} : { form: `/business/jobs/${job.id}/edit` })} />
        )}
        <Links id={job.id} state={state} mayChange={!change} isShown={isShown} />
        {/* Every page has a new id for the copy (idempotency key): repeated presses on one page make one copy. */}
        <ConfirmForm
          action={duplicateOwnJobAction}
          hidden={{ id: job.id, copyId: randomUUID() }}
          label="複製する"
          look="secondary"
        />
        <Facts facts={[{ name: "状態", value: jobStateLabels[state] }, ...factsOfJob(job)]} />
      </div>
    </Page>
  );
}

type Props = { id: string; state: JobState; mayChange: boolean; isShown: boolean };

function Links({ id, state, mayChange, isShown }: Props) {
  const isOpen = state === "open" || state === "closing";
  const isRunning = isOpen || state === "coming";
  const links = [
    ...(isShown && state !== "coming" ? [{ href: `/jobs/${id}`, label: "公開ページを見る" }] : []),
    ...(mayChange ? [{ href: `/business/jobs/${id}/edit`, label: "内容を変更する" }] : []),
    ...(isRunning ? [{ href: `/business/jobs/${id}/extend`, label: "掲載を延長する" }] : []),
    ...(isRunning ? [{ href: `/business/jobs/${id}/close`, label: "掲載を終了する" }] : []),
  ];
  return <ButtonLinks links={links} />;
}
