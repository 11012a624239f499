import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { decidedEmployers } from "@/lib/employers/submissions/find";
import { returnedJobs } from "@/lib/jobs/drafts/for-staff";
import { DecidedList } from "./decided-list";
import { tabs } from "./tabs";

/** The tab of one decision. 却下 is for 事業者登録の申請 only. */
export async function Decided({
  tab,
  page,
  jobsPage,
}: {
  tab: "returned" | "rejected";
  page: number;
  jobsPage: number;
}) {
  const [employers, jobs] = await Promise.all([
    decidedEmployers(tab, page),
    tab === "returned" ? returnedJobs(jobsPage) : undefined,
  ]);
  const label = tabs[tab];
  return (
    <>
      <SectionTitle>事業者登録の申請（{employers.total}件）</SectionTitle>
      <DecidedList
        caption={`${label}にした事業者登録の申請`}
        fromLabel="担当者"
        path="/admin/approvals/applications"
        rows={employers.rows.map(({ contact, ...row }) => ({ ...row, from: contact }))}
      />
      <Pagination
        page={page}
        total={employers.total}
        href={(to) => `/admin/approvals?tab=${tab}&page=${to}&jobs=${jobsPage}`}
      />
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
          <Pagination
            page={jobsPage}
            total={jobs.total}
            href={(to) => `/admin/approvals?tab=${tab}&page=${page}&jobs=${to}#submissions`}
          />
        </div>
      )}
    </>
  );
}
