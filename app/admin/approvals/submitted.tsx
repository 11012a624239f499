import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { submittedPhotos } from "@/lib/employers/photos/queue";
import { submittedEmployers } from "@/lib/employers/submissions/find";
import { submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { EmployerSubmissionQueue } from "./employer-submission-queue";
import { JobSubmissionQueue } from "./job-submission-queue";
import { approvalsHref, type Pages } from "./pages";
import { PhotoQueue } from "./photo-queue";

/** The tab of what waits for a decision. */
export async function Submitted({ pages }: { pages: Pages }) {
  const [employers, jobs, photos] = await Promise.all([
    submittedEmployers(pages.page),
    submittedJobs(pages.jobs, new Date()),
    submittedPhotos(pages.photos),
  ]);
  const href = (list: keyof Pages) => (to: number) => approvalsHref("submitted", pages, list, to);
  return (
    <>
      <SectionTitle>事業者登録の申請（{employers.total}件）</SectionTitle>
      <EmployerSubmissionQueue submissions={employers.rows} />
      <Pagination page={pages.page} total={employers.total} href={href("page")} />
      <div id="submissions">
        <SectionTitle>求人の申請（{jobs.total}件）</SectionTitle>
        <JobSubmissionQueue submissions={jobs.rows} />
        <Pagination page={pages.jobs} total={jobs.total} href={href("jobs")} />
      </div>
      <div id="photos">
        <SectionTitle>写真の申請（{photos.total}件）</SectionTitle>
        <PhotoQueue submissions={photos.rows} />
        <Pagination page={pages.photos} total={photos.total} href={href("photos")} />
      </div>
    </>
  );
}
