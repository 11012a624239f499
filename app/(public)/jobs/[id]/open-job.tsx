import { YouthSection } from "@/components/employers/youth-facts";
import { CompanyName } from "@/components/ui/company-name";
import { Facts } from "@/components/ui/facts";
import { Figures } from "@/components/ui/figures";
import { Logo } from "@/components/ui/logo";
import { Page } from "@/components/ui/page";
import { PhoneLink } from "@/components/ui/phone-link";
import { QrCode } from "@/components/ui/qr-code";
import { SectionTitle } from "@/components/ui/section-title";
import type { YouthFields } from "@/lib/employers/youth/fields";
import { env } from "@/lib/env";
import { jobLabels } from "@/lib/jobs/fields/fields";
import { graduation } from "@/lib/jobs/fields/labels";
import type { JobDetail } from "@/lib/jobs/find";
import { jobPosting } from "@/lib/jobs/job-posting";
import { asDataBlock } from "@/lib/text/data-block";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { JobTags } from "../job-tags";
import { DecidingFacts } from "./deciding-facts";
import { EmployerContact } from "./employer-contact";
import { EmployerPhoto, type ShownPhoto } from "./employer-photo";
import { JobFacts } from "./job-facts";
import { KeepAndShare } from "./keep-and-share";
import { type OtherJobs, OtherJobsLists } from "./other-jobs";
import { SaveJob } from "./save-job";

type Props = {
  job: JobDetail;
  /** The date in Japan. */
  today: string;
  /** What a public posting has around it, and a preview has not. */
  around?: { others: OtherJobs; logoId: string | undefined; photo: ShownPhoto | undefined };
  /** The day from which schools apply, of a posting for 高校新卒. */
  appliesFrom?: string | null | undefined;
  /** 青少年雇用情報 of its 事業者, shown to the students who may apply. */
  youth: YouthFields | undefined;
};

/**
 * A posting. It opens with what decides. Every posting has the same facts in the same order, so that two can be compared; it
 * prints on one sheet. A preview has no link to copy and no data for search engines.
 */
export function OpenJob({ job: whole, today, around, appliesFrom, youth }: Props) {
  const job = whole.schoolLeaversOf === null ? whole : withoutContact(whole);
  const url = around && `${env().APP_URL}/jobs/${job.id}`;
  const posting = url && jobPosting(job, url);
  return (
    <Page
      title={job.title}
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "求人の内容" }]}
      wide
    >
      {url && (
        <>
          {posting && (
            <script
              type="application/ld+json"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block that nothing runs, its < escaped
              dangerouslySetInnerHTML={{ __html: asDataBlock(posting) }}
            />
          )}
          <PrintedAddress url={url} number={job.number} />
        </>
      )}
      <Head job={job} logoId={around?.logoId} today={today} />
      <div className="gap-x-10 desktop:mt-6 desktop:grid desktop:grid-cols-[minmax(0,1fr)_20rem] desktop:grid-rows-[auto_1fr]">
        <DecidingFacts job={job} today={today}>
          {around && <SaveJob id={job.id} />}
        </DecidingFacts>
        <div className="desktop:row-span-2 desktop:row-start-1 desktop:[&>section:first-of-type>h2]:mt-6">
          <p className="mt-4 text-solid-gray-700 desktop:mt-0 print:mt-1">
            {job.number !== null && `求人番号 ${job.number}　`}
            <Figures in={`${longDate(japanDate(job.updatedAt))}時点の内容です。`} />
          </p>
          <JobFacts job={job} />
          <section aria-labelledby="apply" className="print:break-inside-avoid">
            <SectionTitle id="apply">応募の方法</SectionTitle>
            {job.schoolLeaversOf !== null && <ThroughSchool year={job.schoolLeaversOf} from={appliesFrom} />}
            <p className="mb-4 whitespace-pre-line print:mb-1">
              <Figures in={job.howToApply} />
            </p>
            <Facts facts={applyFacts(job)} />
            <p className="mt-4 text-solid-gray-700 print:mt-2">
              応募や面接では、この求人の内容と実際の労働条件が同じかどうかを、書面などでお確かめください。
            </p>
          </section>
          {/* Not on paper: a posting prints on one sheet. */}
          {job.audience !== "general" && <YouthSection youth={youth} className="print:hidden" />}
        </div>
        <EmployerContact job={job} />
      </div>
      {around?.photo && <EmployerPhoto photo={around.photo} />}
      <KeepAndShare url={url} />
      {around && (
        <>
          <p className="no-print mt-4">
            <a
              href={`/complaint?job=${job.id}`}
              rel="nofollow"
              className="link inline-flex min-h-11 items-center"
            >
              掲載内容が事実と違うときは、市にお知らせください
            </a>
          </p>
          <OtherJobsLists job={job} others={around.others} today={today} />
        </>
      )}
    </Page>
  );
}

/** 高校新卒 do not apply to the employer. */
function withoutContact(job: JobDetail): JobDetail {
  const toApply = { applyPhone: "", applyEmail: "", applyContact: "", applyHours: "" };
  return { ...job, ...toApply, employerPhone: null, employerDepartment: null };
}

function ThroughSchool({ year, from }: { year: number; from: string | null | undefined }) {
  return (
    <p className="mb-4 print:mb-1">
      <b>
        <Figures in={`${graduation(year)}に高校を卒業する見込みの方の求人です。`} />
      </b>
      応募は、在学している学校を通じて行います。先生に相談してください。
      {from && <Figures in={`応募の受付は${longDate(from)}からです。`} />}
    </p>
  );
}

function Head({ job, logoId, today }: { job: JobDetail; logoId: string | undefined; today: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:pe-24">
      <p className="text-std-18N-160 print:text-std-16N-170">
        <a
          href={`/employers/${job.employerId}`}
          className="link inline-flex items-center gap-3 py-2 print:py-0"
        >
          {logoId && <Logo id={logoId} />}
          <CompanyName name={job.employerName} />
        </a>
      </p>
      {/* The facts say the same. */}
      <div className="print:hidden">
        <JobTags job={job} today={today} />
      </div>
    </div>
  );
}

/** On paper: the way back to the page, where the posting may have changed or ended. */
function PrintedAddress({ url, number }: { url: string; number: number | null }) {
  return (
    <div className="printed-address">
      <QrCode text={url} label={`求人番号${number}のページ`} />
    </div>
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
    value: job.applyPhone && <PhoneLink number={job.applyPhone} />,
  };
  const others = applyFields.map((field) => ({ name: jobLabels[field], value: job[field] }));
  return [phone, ...others].filter(({ value }) => value !== "");
}
