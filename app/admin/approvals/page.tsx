import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { DoneBanner } from "@/components/ui/done-banner";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { requireStaff } from "@/lib/auth/current";
import { submittedEmployers } from "@/lib/employers/submissions/find";
import { submittedJobs } from "@/lib/jobs/submissions/queue";
import { requestedPage } from "@/lib/text/page-number";
import { doneSentences } from "./done";
import { EmployerSubmissionQueue } from "./employer-submission-queue";
import { SubmissionQueue } from "./job-submission-queue";

export const metadata: Metadata = { title: "承認" };

export default async function ApprovalsPage({ searchParams }: PageProps<"/admin/approvals">) {
  await requireStaff("/admin/approvals");
  const { page: asked, jobs: askedJobs, done, count } = await searchParams;
  const page = requestedPage(asked);
  const jobsPage = requestedPage(askedJobs);
  const [applications, submissions] = await Promise.all([
    submittedEmployers(page),
    submittedJobs(jobsPage, new Date()),
  ]);
  return (
    <StaffPage title="承認">
      <DoneBanner done={done} sentences={doneSentences(String(count))} />
      <SectionTitle>事業者登録の申請（{applications.total}件）</SectionTitle>
      <EmployerSubmissionQueue applications={applications.rows} />
      <Pagination
        page={page}
        total={applications.total}
        href={(to) => `/admin/approvals?page=${to}&jobs=${jobsPage}`}
      />
      <div id="submissions">
        <SectionTitle>求人の申請（{submissions.total}件）</SectionTitle>
        <SubmissionQueue submissions={submissions.rows} />
        <Pagination
          page={jobsPage}
          total={submissions.total}
          href={(to) => `/admin/approvals?page=${page}&jobs=${to}#submissions`}
        />
      </div>
    </StaffPage>
  );
}
