import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { japanDate } from "@/lib/calendar";
import { jobsPerPage } from "@/lib/jobs/list";
import { lastSearchPage, searchJobs } from "@/lib/jobs/search";
import { laterPage } from "@/lib/text/page-number";
import { JobList } from "../job-list";
import { SearchForm } from "../search-form";
import { NothingFound } from "./nothing-found";

type Props = PageProps<"/jobs/search">;

async function asked({ searchParams }: Props) {
  const { q, page } = await searchParams;
  const query = [q].flat()[0] ?? "";
  return { query: query.trim().slice(0, 200), page: laterPage([page].flat()[0] ?? "") ?? 1 };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { query } = await asked(props);
  return { title: query ? `「${query}」の求人` : "求人の検索", robots: { index: false } };
}

export default async function SearchPage(props: Props) {
  const now = new Date();
  const { query, page } = await asked(props);
  if (page > lastSearchPage) notFound();
  const { jobs, total, more } = await searchJobs(query, page, now);
  if (page > 1 && jobs.length === 0) notFound();
  const words = [...new Set(query.split(/\s+/))].filter(Boolean);
  const href = (to: number) => `/jobs?${new URLSearchParams({ q: query, page: String(to) })}`;
  return (
    <Page
      title="求人の検索結果"
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "検索結果" }]}
      wide
    >
      <div className="max-w-[44rem]">
        <SearchForm query={query} />
      </div>
      <p className="mt-8 mb-3" role="status">
        {words.length > 0 && <>{words.map((word) => `「${word}」`).join("と")}を含む求人 </>}
        <strong className="text-std-20B-150">{total.toLocaleString("ja-JP")}</strong> 件{more && "以上"}
      </p>
      {total > 0 ? <JobList jobs={jobs} today={japanDate(now)} /> : <NothingFound words={words} />}
      <Pagination page={page} pages={Math.ceil(total / jobsPerPage)} href={href} />
    </Page>
  );
}
