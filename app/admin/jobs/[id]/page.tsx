import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DeskPage } from "@/components/ui/desk-page";
import { Facts } from "@/components/ui/facts";
import { japanDate, longDate, longMoment } from "@/lib/calendar";
import { employerChoices } from "@/lib/employers/desk";
import { jobFields, jobValue } from "@/lib/jobs/fields";
import { minimumWagesDuring } from "@/lib/jobs/minimum-wages";
import { jobState, jobStateLabels } from "@/lib/jobs/state";
import { warningsFor } from "@/lib/jobs/warnings";
import { jobsCrumb } from "../crumbs";
import { JobForm } from "../form";
import { findDeskJob } from "./find";
import { DuplicateForm } from "./form";

export const metadata: Metadata = { title: "求人の編集" };

const done: Record<string, string> = {
  saved: "保存しました。",
  published: "公開しました。掲載開始の日から、数秒でサイトのどこからも見られるようになります。",
  withdrawn: "掲載を終えました。一覧や検索から消え、求人のページには募集終了と表示されます。",
  duplicated: "複製しました。掲載の日を入力して、公開してください。",
};

export default async function DeskJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]">) {
  const job = await findDeskJob(params);
  const now = new Date();
  const today = japanDate(now);
  const [employers, wages, query] = await Promise.all([
    employerChoices(),
    minimumWagesDuring(job.opensOn ?? today, job.closesOn ?? today),
    searchParams,
  ]);
  const state = jobState(job, now);
  const sentence = done[String(query.done)];
  const warnings = warningsFor(job, wages);
  return (
    <DeskPage title={job.title} crumbs={[jobsCrumb, { label: job.title }]}>
      <div className="max-w-[44rem] space-y-8">
        {sentence && <Banner look="success" role="status" title={sentence} />}
        {warnings.length > 0 && (
          <Banner look="warning" title="公開の前に、確かめてください">
            <ul className="list-disc space-y-1 ps-5">
              {warnings.map(({ field, label, found, reason }) => (
                <li key={`${field} ${found}`}>
                  {label}：{found}。{reason}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <Facts
          facts={[
            { name: "状態", value: jobStateLabels[state] },
            {
              name: "掲載",
              value: `${job.opensOn ? longDate(job.opensOn) : "未定"}から${job.closesOn ? longDate(job.closesOn) : "未定"}まで`,
            },
            { name: "最後の変更", value: longMoment(job.updatedAt) },
          ]}
        />
        <ul className="flex flex-wrap gap-4">
          {state !== "draft" && state !== "scheduled" && (
            <li>
              <ButtonLink look="secondary" href={`/jobs/${job.id}`} prefetch={false}>
                公開ページを見る
              </ButtonLink>
            </li>
          )}
          {job.state === "published" && (
            <li>
              <ButtonLink look="secondary" href={`/admin/jobs/${job.id}/withdraw`} prefetch={false}>
                掲載を終える
              </ButtonLink>
            </li>
          )}
          <li>
            <DuplicateForm id={job.id} copyId={randomUUID()} />
          </li>
        </ul>
        <section aria-labelledby="edit">
          <h2 id="edit" className="mb-4 text-std-20B-150">
            編集
          </h2>
          <JobForm
            values={{
              ...Object.fromEntries(jobFields.map((field) => [field, jobValue(field, job)])),
              id: job.id,
              version: String(job.version),
            }}
            employers={employers}
            isPublished={job.state === "published"}
          />
        </section>
      </div>
    </DeskPage>
  );
}
