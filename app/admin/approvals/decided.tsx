import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { returnedPhotos } from "@/lib/employers/photos/queue";
import { decidedEmployers } from "@/lib/employers/submissions/find";
import { returnedJobs } from "@/lib/jobs/drafts/for-staff";
import { DecidedList } from "./decided-list";
import { approvalsHref, type Pages } from "./pages";
import { tabs } from "./tabs";

/** The tab of one decision. 却下 is for 事業者登録の申請 only. */
export async function Decided({ tab, pages }: { tab: "returned" | "rejected"; pages: Pages }) {
  const [employers, jobs, photos] = await Promise.all([
    decidedEmployers(tab, pages.page),
    tab === "returned" ? returnedJobs(pages.jobs) : undefined,
    tab === "returned" ? returnedPhotos(pages.photos) : undefined,
  ]);
  const label = tabs[tab];
  const href = (list: keyof Pages) => (to: number) => approvalsHref(tab, pages, list, to);
  return (
    <>
      <SectionTitle>事業者登録の申請（{employers.total}件）</SectionTitle>
      <DecidedList
        caption={`${label}にした事業者登録の申請`}
        fromLabel="担当者"
        path="/admin/approvals/applications"
        rows={employers.rows.map(({ contact, ...row }) => ({ ...row, from: contact }))}
      />
      <Pagination page={pages.page} total={employers.total} href={href("page")} />
      {jobs && (
        <div id="submissions">
          <SectionTitle>求人の申請（{jobs.total}件）</SectionTitle>
          <DecidedList
            caption={`${label}にした求人の申請`}
            fromLabel="事業者"
            path="/admin/approvals/submissions"
            rows={jobs.rows.map(({ title, employerName, ...row }) => ({
              ...row,
              name: title,
              from: employerName,
            }))}
          />
          <Pagination page={pages.jobs} total={jobs.total} href={href("jobs")} />
        </div>
      )}
      {photos && (
        <div id="photos">
          <SectionTitle>写真の申請（{photos.total}件）</SectionTitle>
          <DecidedList
            caption={`${label}にした写真の申請`}
            fromLabel="事業者"
            path="/admin/approvals/photos"
            rows={photos.rows.map(({ name, ...row }) => ({ ...row, name: "写真", from: name }))}
          />
          <Pagination page={pages.photos} total={photos.total} href={href("photos")} />
        </div>
      )}
    </>
  );
}
