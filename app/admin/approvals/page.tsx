import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { requireStaff } from "@/lib/auth/current";
import { submittedEmployers } from "@/lib/employers/submissions/find";
import { submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { requestedPage } from "@/lib/text/page-number";
import { doneSentences } from "./done";
import { EmployerSubmissionQueue } from "./employer-submission-queue";
import { JobSubmissionQueue } from "./job-submission-queue";

export const metadata: Metadata = { title: "承認" };

export default async function ApprovalsPage({ searchParams }: PageProps<"/admin/approvals">) {
  await requireStaff("/admin/approvals");
  const { page: employersParam, jobs: jobsParam, done, count, warned } = await searchParams;
  const page = requestedPage(employersParam);
  const jobsPage = requestedPage(jobsParam);
  const [employers, jobs] = await Promise.all([
    submittedEmployers(page),
    submittedJobs(jobsPage, new Date()),
  ]);
  return (
    <StaffPage title="承認">
      <DoneBanner done={done} sentences={doneSentences(String(count), Number(warned) || 0)} />
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
    </StaffPage>
  );
}
