import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { submittedEmployers } from "@/lib/employers/submissions/find";
import { submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { EmployerSubmissionQueue } from "./employer-submission-queue";
import { JobSubmissionQueue } from "./job-submission-queue";

/** The tab of what waits for a decision. */
export async function Submitted({ page, jobsPage }: { page: number; jobsPage: number }) {
  const [employers, jobs] = await Promise.all([
    submittedEmployers(page),
    submittedJobs(jobsPage, new Date()),
  ]);
  return (
    <>
      <SectionTitle>事業者登録の申請（{employers.total}件）</SectionTitle>
      <EmployerSubmissionQueue submissions={employers.rows} />
      <Pagination
        page={page}
        total={employers.total}
        href={(to) => `/admin/approvals?page=${to}&jobs=${jobsPage}`}
      />
      <div id="submissions">
        <SectionTitle>求人の申請（{jobs.total}件）</SectionTitle>
        <JobSubmissionQueue submissions={jobs.rows} />
        <Pagination
          page={jobsPage}
          total={jobs.total}
          href={(to) => `/admin/approvals?page=${page}&jobs=${to}#submissions`}
        />
      </div>
    </>
  );
}
