import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionTitle } from "@/components/ui/section-title";
import { ShareButton } from "@/components/ui/share-button";
import { Tag } from "@/components/ui/tag";
import { env } from "@/lib/env";
import { jobLabels } from "@/lib/jobs/fields";
import type { JobDetail } from "@/lib/jobs/find";
import { jobPosting } from "@/lib/jobs/job-posting";
import { audienceLabels, employmentTypeLabels, wage } from "@/lib/jobs/labels";
import { asDataBlock } from "@/lib/text/data-block";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { JobFacts } from "./job-facts";

/**
 * A posting. Every posting has the same facts in the same order, so that two can be compared; it prints on one sheet. A
 * preview has no link to copy and no data for search engines.
 */
export function OpenJob({ job, isPreview = false }: { job: JobDetail; isPreview?: boolean }) {
  const url = `${env().APP_URL}/jobs/${job.id}`;
  const posting = jobPosting(job, url);
  return (
    <Page
      title={job.title}
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "求人の内容" }]}
    >
      {posting && !isPreview && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block that nothing runs, its < escaped
          dangerouslySetInnerHTML={{ __html: asDataBlock(posting) }}
        />
      )}
      <p className="text-std-18N-160 print:text-std-16N-170">
        <a href={`/employers/${job.employerId}`} className="link inline-block py-2 print:py-0">
          {job.employerName}
        </a>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Tag>{employmentTypeLabels[job.employmentType]}</Tag>
        {job.dispatch && <Tag>派遣</Tag>}
        <Tag>対象：{audienceLabels[job.audience]}</Tag>
        <Tag>{job.district}</Tag>
      </div>
      <dl className="mt-6 grid gap-x-8 gap-y-3 rounded-12 bg-dawn-50 p-5 desktop:grid-cols-2 print:hidden">
        <div>
          <dt className="text-solid-gray-700">賃金</dt>
          <dd className="text-std-18B-160 desktop:text-std-20B-150">{wage(job)}</dd>
        </div>
        <div>
          <dt className="text-solid-gray-700">応募の締切</dt>
          <dd className="text-std-18B-160 desktop:text-std-20B-150">{longDate(job.closesOn)}</dd>
        </div>
      </dl>
      <p className="mt-4 text-solid-gray-700 print:mt-1">
        この求人情報は、{longDate(japanDate(job.updatedAt))}時点の内容です。
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-3">
        <PrintButton />
        {!isPreview && (
          <>
            <CopyButton text={url} label="この求人のURLをコピー" />
            <ShareButton url={url} />
          </>
        )}
      </div>
      <JobFacts job={job} />
      <section aria-labelledby="apply" className="print:break-inside-avoid">
        <SectionTitle id="apply">応募の方法</SectionTitle>
        <p className="whitespace-pre-line">{job.howToApply}</p>
        <Facts facts={applyFacts(job)} />
        <Contact job={job} />
        <p className="mt-4 text-solid-gray-700 print:mt-2">
          応募や面接では、この求人の内容と実際の労働条件が同じかどうかを、書面などでお確かめください。
        </p>
      </section>
      {!isPreview && (
        <p className="no-print mt-8">
          <a
            href={`/complaint?job=${job.id}`}
            rel="nofollow"
            className="link inline-flex min-h-11 items-center"
          >
            掲載内容が事実と違うときは、市にお知らせください
          </a>
        </p>
      )}
    </Page>
  );
}

const applyFields = [
  "applyContact",
  "applyHours",
  "applyEmail",
  "applyDocuments",
  "applySelection",
  "interviewPlace",
  "applicantsHelpdesk",
  "helloWorkNumber",
] as const;

function applyFacts(job: JobDetail) {
  const phone = {
    name: jobLabels.applyPhone,
    value: job.applyPhone && <Phone number={job.applyPhone} />,
  };
  const others = applyFields.map((field) => ({ name: jobLabels[field], value: job[field] }));
  return [phone, ...others].filter(({ value }) => value !== "");
}

function Phone({ number }: { number: string }) {
  return (
    <a href={`tel:${number}`} className="link -my-2.5 inline-block py-2.5 print:m-0 print:p-0">
      {number}
    </a>
  );
}

function Contact({ job }: { job: JobDetail }) {
  return (
    <address className="mt-4 print:mt-2 rounded-8 border border-solid-gray-300 p-4 not-italic print:p-2">
      <span className="text-std-16B-170">
        {job.employerName}
        {job.employerDepartment && `　${job.employerDepartment}`}
      </span>
      <br />
      {job.employerAddress}
      {job.employerPhone && (
        <>
          <br />
          電話：
          <Phone number={job.employerPhone} />
        </>
      )}
    </address>
  );
}
