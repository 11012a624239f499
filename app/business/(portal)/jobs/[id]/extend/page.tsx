import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { latestExtension } from "@/lib/jobs/own/extend";
import { jobState } from "@/lib/jobs/state";
import { longDate } from "@/lib/time/format";
import { addDays } from "@/lib/time/japan-day";
import { postingPage } from "../../record";
import { ExtendForm } from "./form";

export const metadata: Metadata = { title: "求人の延長" };

const proposedDays = 30;

/** The page to which the mails about closing postings link. Opening it changes nothing. */
export default async function ExtendPostingPage({ params }: PageProps<"/business/jobs/[id]/extend">) {
  const [{ job }, crumbs] = await postingPage(params, "extend");
  const now = new Date();
  const latest = latestExtension(now);
  const state = jobState(job, now);
  const isRunning = state === "coming" || state === "open" || state === "closing";
  const { closesOn } = job;
  return (
    <Page title="求人の延長" crumbs={crumbs("延長")}>
      <div className="space-y-6">
        <p>「{job.title}」</p>
        {!isRunning ? (
          <Banner look="info" title="この求人の掲載は終わりました。">
            <p>もう一度掲載するときは、求人の画面で複製して、承認を申請してください。</p>
            <ButtonLink href={`/business/jobs/${job.id}`} look="secondary">
              求人の画面へ
            </ButtonLink>
          </Banner>
        ) : closesOn >= latest ? (
          <p>いまの掲載終了日は{longDate(closesOn)}です。これより先へは、日が近づいてから延長できます。</p>
        ) : (
          <>
            <p>いまの掲載終了日は{longDate(closesOn)}です。掲載終了日だけを延ばします。承認はいりません。</p>
            <ExtendForm
              id={job.id}
              version={job.version}
              proposed={earlier(addDays(closesOn, proposedDays), latest)}
              latest={longDate(latest)}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
