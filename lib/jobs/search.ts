import { and, arrayContains, asc, eq, not, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { hourlyWage, jobs } from "@/lib/db/schema/jobs";
import { bigrams } from "@/lib/text/bigrams";
import { rowsPerPage } from "@/lib/text/page-number";
import { type Filters, filterNames, filterTokensFor, matchesFilters } from "./filters";
import { isOpen, newestFirst, summary } from "./open";
import { patternOf, queryOf } from "./query";

/** Counting stops here, because an exact count of many thousand rows is slow. */
export const mostCounted = 1000;
export const lastSearchPage = mostCounted / rowsPerPage;

export type Search = { query: string; filters: Filters; sort: SortOrder };
export type SortOrder = "newest" | "closing" | "wage";

/** Open 求人 that contain every word and match every filter. `more`: there are more than `total`, which is capped. */
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
 * For a search without hits: what it would find without one of its conditions or, when none of these finds anything,
 * without all filters. Only relaxations that find something are returned; a search without filters has none.
 */
export async function searchRelaxations(search: Search, now: Date): Promise<SearchRelaxation[]> {
  const { wanted, unwanted } = queryOf(search.query);
  const hasWords = wanted.length + unwanted.length > 0;
  const setFilters = filterNames.filter((name) => search.filters[name]);
  if (setFilters.length === 0) return [];
  const oneLess = await nonEmptyRelaxations(search, hasWords ? ["query", ...setFilters] : setFilters, now);
  if (oneLess.length > 0 || !hasWords || setFilters.length < 2) return oneLess;
  return nonEmptyRelaxations(search, ["filters"], now);
}

async function nonEmptyRelaxations(
  search: Search,
  drops: Droppable[],
  now: Date,
): Promise<SearchRelaxation[]> {
  const relaxations = await Promise.all(
    drops.map(async (drop) => ({ drop, ...capped(await countMatches(matches(without(search, drop), now))) })),
  );
  return relaxations.filter(({ total }) => total > 0);
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
  const { wanted, unwanted } = queryOf(query);
  const tokens = filterTokensFor(filters);
  return and(
    isOpen(now),
    matchesFilters(filters),
    // The index preselects rows; the columns decide.
    tokens.length > 0 ? arrayContains(jobs.filterTokens, tokens) : undefined,
    ...wanted.map(({ text, others, token }) =>
      token ? arrayContains(jobs.filterTokens, [token]) : or(...[text, ...others].map(holds)),
    ),
    ...unwanted.map((word) => not(textHas(word))),
  );
}

/** The index preselects rows by bigrams or the single letter; the text decides. */
function holds(word: string): SQL | undefined {
  const pairs = bigrams(word);
  return and(arrayContains(jobs.searchBigrams, pairs.length > 0 ? pairs : [word]), textHas(word));
}

/**
 * No LIKE and no ~: PostgreSQL keeps no statistics of texts that are longer than a kilobyte, takes such a condition for one
 * that hardly any row meets, and sorts all that meet it.
 */
function textHas(word: string): SQL {
  const pattern = patternOf(word);
  return pattern
    ? sql`substring(${jobs.searchText} from ${pattern}) is not null`
    : sql`strpos(${jobs.searchText}, ${word}) > 0`;
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
