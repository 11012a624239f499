import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { addressOf, searchOf } from "@/lib/jobs/search/address";
import { chosenLabels } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import { relaxationsOf } from "@/lib/jobs/search/relaxations";
import { lastSearchPage, searchJobs } from "@/lib/jobs/search/search";
import { hasFilters } from "@/lib/jobs/search-index/filters";
import { requestedPage } from "@/lib/text/page-number";
import { japanDate } from "@/lib/time/japan-day";
import { JobList } from "../job-list";
import { SearchFilters } from "../search-filters";
import { SearchForm } from "../search-form";
import { SearchTags } from "../search-tags";
import { SortLinks } from "../sort-links";
import { BeTold } from "./be-told";
import { noteAfterwards } from "./note-fruitless";
import { NothingFound } from "./nothing-found";
import { Synonyms } from "./synonyms";

type Props = PageProps<"/jobs/search">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query, filters } = searchOf(await searchParams);
  const conditions = [...(query ? [`「${query}」`] : []), ...chosenLabels(filters)];
  return {
    title: conditions.length > 0 ? `${conditions.join("・")}の求人` : "求人の検索",
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const now = new Date();
  const params = await searchParams;
  const search = searchOf(params);
  const page = requestedPage(params.page);
  if (page > lastSearchPage) notFound();
  const { rows, total, more, query, choices } = await searchJobs(search, page, now);
  if (page > 1 && rows.length === 0) notFound();
  if (total === 0 && !hasFilters(search.filters)) await noteAfterwards(query);
  const words = query.wanted.map(({ typed }) => typed.replaceAll('"', ""));
  return (
    <Page
      title="求人の検索結果"
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "検索結果" }]}
      wide
    >
      <SearchForm query={search.query}>
        <SearchFilters search={search} choices={choices} />
      </SearchForm>
      <SearchTags search={search} />
      <p className="mt-6 mb-1" role="status">
        {sentence(search, words)}{" "}
        <strong className="text-std-20B-150">{total.toLocaleString("ja-JP")}</strong> 件{more && "以上"}
      </p>
      <Synonyms search={search} query={query} />
      {total > 1 && <SortLinks search={search} />}
      {total > 0 ? (
        <JobList jobs={rows} today={japanDate(now)} />
      ) : (
        <NothingFound search={search} relaxations={await relaxationsOf(search, now)} />
      )}
      <Pagination page={page} total={total} href={(to) => addressOf(search, to)} />
      {seekerToolsAreOffered() && <BeTold search={search} />}
    </Page>
  );
}

/** "「看護」と「内郷」を含み、条件に合う求人" */
function sentence({ filters }: Search, words: string[]): string {
  const quoted = words.map((word) => `「${word}」`).join("と");
  const filtered = hasFilters(filters);
  if (!quoted) return filtered ? "条件に合う求人" : "公開中の求人";
  return filtered ? `${quoted}を含み、条件に合う求人` : `${quoted}を含む求人`;
}
