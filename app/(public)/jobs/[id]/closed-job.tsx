import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import type { JobDetail } from "@/lib/jobs/find";

/** A posting that has ended: links to it remain. It says what it was, and links to the open postings. */
export function ClosedJob({ job }: { job: JobDetail }) {
  return (
    <Page
      title={job.title}
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "募集終了" }]}
    >
      <Banner look="info" title="この求人は、募集を終了しました。">
        <p>応募の受付は終わっています。ほかの求人をご覧ください。</p>
      </Banner>
      <p className="mt-6">
        事業者：
        <a href={`/employers/${job.employerId}`} className="link inline-block py-2">
          {job.employerName}
        </a>
      </p>
      <div className="mt-6">
        <ButtonLink href="/jobs">公開中の求人を見る</ButtonLink>
      </div>
    </Page>
  );
}
