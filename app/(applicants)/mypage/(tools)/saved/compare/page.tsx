import type { Metadata } from "next";
import { nameOf } from "@/components/jobs/saved-posting";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { CompanyName } from "@/components/ui/company-name";
import { Page } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Tag } from "@/components/ui/tag";
import { requireApplicant } from "@/lib/auth/current";
import { type Comparison, compareSavedJobs } from "@/lib/saved-jobs/compare";
import type { ShownJob } from "@/lib/saved-jobs/find";
import { compareSentences } from "@/lib/saved-jobs/sentences";
import { ComparisonTable, stateWords } from "./table";

const title = "求人を比べる";

export const metadata: Metadata = { title };

export default async function ComparePage({ searchParams }: PageProps<"/mypage/saved/compare">) {
  const ids = [(await searchParams).job ?? []].flat();
  const query = new URLSearchParams(ids.map((id) => ["job", id]));
  const applicant = await requireApplicant(`/mypage/saved/compare?${query}`);
  const comparison = await compareSavedJobs(applicant, ids, new Date());
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "検討リスト", href: "/mypage/saved" },
        { label: title },
      ]}
      wide
    >
      {comparison.outcome === "compared" ? (
        <Compared {...comparison} />
      ) : (
        <Banner look="warning" role="alert" title={`${compareSentences[comparison.outcome]}。`} />
      )}
      <p className="no-print mt-8">
        <ButtonLink href="/mypage/saved" look="secondary">
          検討リストへ戻る
        </ButtonLink>
      </p>
    </Page>
  );
}

function Compared({ jobs, sections, differing }: Extract<Comparison, { outcome: "compared" }>) {
  const open = jobs.filter(({ state }) => state === "open");
  if (open.length === 0)
    return (
      <>
        <p>選んだ求人は、どれもいまは応募できないため、比べられません。</p>
        <JobHeads jobs={jobs} className="mt-6" />
      </>
    );
  return (
    <>
      {open.length > 1 && (
        <p>
          {differing.length === 0
            ? "どの項目も同じです。"
            : `違いのある項目：${differing.join("、")}（${differing.length}項目）`}
        </p>
      )}
      <div className="no-print mt-4">
        <PrintButton />
      </div>
      <JobHeads jobs={jobs} className="mt-6 desktop:hidden print:hidden" />
      <ComparisonTable
        jobs={jobs.map((job, at) => ({
          id: job.id,
          head: <JobHead job={job} number={at + 1} />,
          state: job.state,
        }))}
        sections={sections}
      />
    </>
  );
}

function JobHeads({ jobs, className }: { jobs: ShownJob[]; className: string }) {
  return (
    <ol className={`space-y-3 ${className}`}>
      {jobs.map((job, at) => (
        <li key={job.id}>
          <JobHead job={job} number={at + 1} />
        </li>
      ))}
    </ol>
  );
}

/** Which posting a column is, and whether it is still open. */
function JobHead({ job, number }: { job: ShownJob; number: number }) {
  return (
    <>
      <span className="me-2 inline-block">求人{number}</span>
      {job.state !== "open" && <Tag look="warm">{stateWords[job.state]}</Tag>}
      <span className="block wrap-anywhere">
        {job.state === "hidden" ? (
          nameOf(job)
        ) : (
          <a href={`/jobs/${job.id}`} className="link inline-block py-2 print:py-0">
            {nameOf(job)}
          </a>
        )}
      </span>
      {job.state !== "hidden" && (
        <span className="block font-normal">
          <CompanyName name={job.employerName} />
        </span>
      )}
    </>
  );
}
