import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { CompanyName } from "@/components/ui/company-name";
import { Page } from "@/components/ui/page";
import type { JobDetail } from "@/lib/jobs/find";
import { type OtherJobs, OtherJobsLists } from "./other-jobs";

type Props = { job: JobDetail; others: OtherJobs; today: string };

/** A posting that has ended: links to it remain. It says what it was, and leads to open postings. */
export function ClosedJob({ job, others, today }: Props) {
  return (
    <Page
      title={job.title}
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "募集終了" }]}
      wide
    >
      <Banner look="info" title="この求人は、募集を終了しました。">
        <p>応募の受付は終わっています。ほかの求人をご覧ください。</p>
      </Banner>
      <p className="mt-6">
        事業者：
        <a href={`/employers/${job.employerId}`} className="link inline-block py-2">
          <CompanyName name={job.employerName} />
        </a>
      </p>
      <OtherJobsLists job={job} others={others} today={today} />
      <ButtonLink href="/jobs" className="mt-8">
        公開中の求人を見る
      </ButtonLink>
    </Page>
  );
}
