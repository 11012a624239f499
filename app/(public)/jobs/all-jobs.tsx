import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { unlessBuilding } from "@/lib/db/unless-building";
import { listJobs } from "@/lib/jobs/list";
import { plainSearch } from "@/lib/jobs/search/address";
import { countChoices, noChoices } from "@/lib/jobs/search/choices";
import { japanDate } from "@/lib/time/japan-day";
import { JobList } from "./job-list";
import { SearchFilters } from "./search-filters";
import { SearchForm } from "./search-form";
import { SortLinks } from "./sort-links";

const jobsPath = (page: number) => (page === 1 ? "/jobs" : `/jobs/page/${page}`);

/** One page of all open 求人, newest first. */
export async function AllJobs({ page }: { page: number }) {
  const now = new Date();
  const [{ rows, total }, choices] = await unlessBuilding(
    () => Promise.all([listJobs(page, now), countChoices(plainSearch, now)]),
    [{ rows: [], total: 0 }, noChoices],
  );
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title="求人情報" crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報" }]} wide>
      <SearchForm>
        <SearchFilters search={plainSearch} choices={choices} />
      </SearchForm>
      <p className="mt-8 mb-1" role="status">
        {total > 0 ? (
          <>
            公開中の求人 <strong className="text-std-20B-150">{total.toLocaleString("ja-JP")}</strong> 件
          </>
        ) : (
          "現在、公開中の求人はありません。新しい求人が届くまでお待ちください。"
        )}
      </p>
      {total > 1 && <SortLinks search={plainSearch} />}
      <JobList jobs={rows} today={japanDate(now)} />
      <Pagination page={page} total={total} href={jobsPath} />
      <p className="no-print mt-8">
        <a href="/feeds/jobs.xml" className="link inline-flex min-h-11 items-center">
          新着の求人のRSS
        </a>
      </p>
    </Page>
  );
}
