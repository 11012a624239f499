import { and, arrayContains, asc, eq, like, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { hourlyWage, jobs } from "@/lib/db/schema/jobs";
import { bigrams } from "@/lib/text/bigrams";
import { contains } from "@/lib/text/like";
import { words } from "@/lib/text/normalise";
import { rowsPerPage } from "@/lib/text/page-number";
import { type Filters, filterNames, isWanted, wantedFilterTokens } from "./filters";
import { isOpen, newestFirst, summary } from "./open";

/** Counting stops here: an exact count of 46,000 rows is slow, and nobody reads so many. */
export const mostCounted = 1000;
export const lastSearchPage = mostCounted / rowsPerPage;

export type Search = { query: string; filters: Filters; sort: SortOrder };
export type SortOrder = "newest" | "closing" | "wage";

/** Open 求人 that hold every word and pass every filter; all of them when nothing is asked. `more`: over a thousand. */
export async function searchJobs(search: Search, page: number, now: Date) {
  const condition = matches(search, now);
  const select = getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .orderBy(...orders[search.sort]);
  const { rows, total } = await paginate(select, page, countMatches(condition));
  return { rows, ...capped(total) };
}

export type Droppable = "query" | "filters" | keyof Filters;
export type SearchRelaxation = { drop: Droppable; total: number; more: boolean };

/**
 * What a search without hits would find without one of its conditions or, if that finds nothing either, without any
 * filter; only what finds something. A search without filters can drop its words only.
 */
export async function waysOut(search: Search, now: Date): Promise<SearchRelaxation[]> {
  const hasWords = words(search.query).length > 0;
  const set = filterNames.filter((name) => search.filters[name]);
  if (set.length === 0) return [];
  const oneLess = await totals(search, hasWords ? ["query", ...set] : set, now);
  if (oneLess.length > 0 || !hasWords || set.length < 2) return oneLess;
  return totals(search, ["filters"], now);
}

async function totals(search: Search, drops: Droppable[], now: Date): Promise<SearchRelaxation[]> {
  const ways = await Promise.all(
    drops.map(async (drop) => ({ drop, ...capped(await countMatches(matches(without(search, drop), now))) })),
  );
  return ways.filter(({ total }) => total > 0);
}

export function without(search: Search, drop: Droppable): Search {
  if (drop === "query") return { ...search, query: "" };
  return { ...search, filters: drop === "filters" ? {} : { ...search.filters, [drop]: undefined } };
}

function capped(counted: number) {
  return { total: Math.min(counted, mostCounted), more: counted > mostCounted };
}

// The id comes last, so that equal rows keep their order from page to page.
const orders: Record<SortOrder, SQL[]> = {
  newest: newestFirst,
  closing: [asc(jobs.closesOn), asc(jobs.id)],
  wage: [sql`${hourlyWage(jobs)} desc nulls last`, asc(jobs.id)],
};

function matches({ query, filters }: Search, now: Date): SQL | undefined {
  const wanted = words(query);
  const filterTokensOf = wantedFilterTokens(filters);
  const pairs = [
    ...new Set(wanted.flatMap((word) => (Array.from(word).length > 1 ? bigrams(word) : [word]))),
  ];
  return and(
    isOpen(now),
    isWanted(filters),
    // The index preselects rows; the columns, and LIKE for the words, decide.
    filterTokensOf.length > 0 ? arrayContains(jobs.filterTokens, filterTokensOf) : undefined,
    pairs.length > 0 ? arrayContains(jobs.searchBigrams, pairs) : undefined,
    ...wanted.map((word) => like(jobs.searchText, contains(word))),
  );
}

async function countMatches(condition: SQL | undefined): Promise<number> {
  const matching = getDb()
    .select({ one: sql`1`.as("one") })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .limit(mostCounted + 1)
    .as("matching");
  return getDb().$count(matching);
}
