import { and, asc, desc, eq, not, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { newestFirst, summary } from "@/lib/jobs/open";
import { hasFilters } from "@/lib/jobs/search-index/filters";
import type { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { rowsPerPage } from "@/lib/text/page-number";
import { countChoices } from "./choices";
import { currentSynonyms } from "./current-synonyms";
import { capped, conditionOf, countMatches, headHolds, mostCounted, rankOf, type Search } from "./matching";
import { orderOf, type SortOrder } from "./order";
import { queryOf, type Word } from "./query";

export const lastSearchPage = mostCounted / rowsPerPage;

/**
 * Open 求人 that contain every word and match every filter. `more`: there are more than `total`, which is capped. `choices`:
 * what each value of each filter would find; the rows are read and counted together.
 */
export async function searchJobs(search: Search, page: number, now: Date) {
  const synonyms = await currentSynonyms(now);
  const query = queryOf(search.query, synonyms);
  const condition = await conditionOf(search, now);
  const order = orderOf(search);
  const isPlain = query.wanted.length + query.unwanted.length === 0 && !hasFilters(search.filters);
  // A word that a fact answers stands nowhere in particular.
  if (order === "fit" && query.wanted.some(({ token }) => !token)) {
    const choices = await countChoices(search, now);
    const { matches } = choices;
    const rows =
      matches > mostCounted
        ? await headFirst(condition, query.wanted, synonyms, page)
        : await bestFirst(condition, query.wanted, synonyms, page);
    return { rows, ...capped(matches), query, choices };
  }
  const [rows, choices, total] = await Promise.all([
    pageOf(condition, orders[order === "fit" ? "newest" : order], page),
    countChoices(search, now),
    isPlain ? countMatches(condition) : undefined,
  ]);
  return { rows, ...capped(total ?? choices.matches), query, choices };
}

function pageOf(condition: SQL | undefined, order: SQL[], page: number) {
  return summaries(condition)
    .orderBy(...order)
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage);
}

function summaries(condition: SQL | undefined) {
  return getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition);
}

// The id comes last, so that equal rows keep their order from page to page.
export const orders: Record<Exclude<SortOrder, "fit">, SQL[]> = {
  newest: newestFirst,
  closing: [asc(jobs.closesOn), asc(jobs.id)],
  wage: [sql`${jobs.hourlyPay} desc nulls last`, asc(jobs.id)],
};

/**
 * 合う順: postings with a word in their title or 職種, then those with one in their duties, then the rest, each newest
 * first. For a thousand matches at most.
 */
function bestFirst(condition: SQL | undefined, wanted: Word[], synonyms: Synonyms, page: number) {
  return pageOf(condition, [desc(rankOf(wanted, synonyms)), ...newestFirst], page);
}

/** The same for more: the index says which have a word in the title or 職種, and the duties do not count. */
async function headFirst(condition: SQL | undefined, wanted: Word[], synonyms: Synonyms, page: number) {
  const inTheHead = or(...wanted.map((word) => headHolds(word, synonyms)));
  if (!inTheHead) return pageOf(condition, newestFirst, page);
  const skipped = (page - 1) * rowsPerPage;
  const head = and(condition, inTheHead);
  const [first, inHeads] = await Promise.all([
    pageOf(head, newestFirst, page),
    page === 1 ? 0 : countMatches(head),
  ]);
  if (first.length === rowsPerPage) return first;
  const rest = await summaries(and(condition, not(inTheHead)))
    .orderBy(...newestFirst)
    .limit(rowsPerPage - first.length)
    .offset(Math.max(0, skipped - inHeads));
  return [...first, ...rest];
}
