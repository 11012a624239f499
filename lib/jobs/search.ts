import { and, arrayContains, arrayOverlaps, asc, desc, eq, not, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { bigrams } from "@/lib/text/bigrams";
import { rowsPerPage } from "@/lib/text/page-number";
import { currentSynonyms } from "./current-synonyms";
import { type FilterName, type Filters, matchesFilters } from "./filters";
import { inHead } from "./index-text";
import { isOpen, newestFirst, summary } from "./open";
import { type Query, queryOf, type Word } from "./query";
import { isShortLatin, type Synonyms, wholeWord } from "./synonyms/meanings";

/** Counting stops here, because an exact count of many thousand rows is slow. */
export const mostCounted = 1000;
export const lastSearchPage = mostCounted / rowsPerPage;

/** `sort`: the order that was chosen; without one the usual order holds. */
export type Search = { query: string; filters: Filters; sort?: SortOrder };
export type SortOrder = "fit" | "newest" | "closing" | "wage";

/** Without words nothing fits better than anything else. */
export function usualOrder({ query }: Search): SortOrder {
  return query ? "fit" : "newest";
}

export function orderOf(search: Search): SortOrder {
  const { sort = usualOrder(search) } = search;
  return sort === "fit" ? usualOrder(search) : sort;
}

/** Open 求人 that contain every word and match every filter. `more`: there are more than `total`, which is capped. */
export async function searchJobs(search: Search, page: number, now: Date) {
  const synonyms = await currentSynonyms(now);
  const query = queryOf(search.query, synonyms);
  const condition = and(isOpen(now), matchesFilters(search.filters), matchesQuery(query, synonyms));
  const order = orderOf(search);
  if (order === "fit" && query.wanted.length > 0)
    return { ...(await bestFirst(condition, query.wanted, synonyms, page)), query };
  const select = summaries(condition).orderBy(...orders[order === "fit" ? "newest" : order]);
  const { rows, total } = await paginate(select, page, countMatches(condition));
  return { rows, ...capped(total), query };
}

export function capped(counted: number) {
  return { total: Math.min(counted, mostCounted), more: counted > mostCounted };
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
 * first. The rank of every match is computed while there are a thousand at most; of more, the index says which have a word
 * in the title or 職種, and the duties do not count.
 */
async function bestFirst(condition: SQL | undefined, wanted: Word[], synonyms: Synonyms, page: number) {
  const { hours, ...columns } = summary;
  const ranked = getDb()
    .select({ ...columns, hours: hours.as("hours"), rank: rankOf(wanted, synonyms).as("rank") })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .limit(mostCounted + 1)
    .as("ranked");
  const names = Object.keys(summary) as (keyof typeof summary)[];
  const fields = Object.fromEntries(names.map((name) => [name, ranked[name]])) as Pick<
    typeof ranked,
    keyof typeof summary
  >;
  const found = await getDb()
    .select({ ...fields, matches: sql<number>`(count(*) over ())::int` })
    .from(ranked)
    .orderBy(desc(ranked.rank), sql`${ranked.publishedAt} desc nulls last`, asc(ranked.id))
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage);
  const total = found[0]?.matches ?? 0;
  const rows =
    total > mostCounted
      ? await headFirst(condition, wanted, synonyms, page)
      : found.map(({ matches: _, ...row }) => row);
  return { rows, ...capped(total) };
}

async function headFirst(condition: SQL | undefined, wanted: Word[], synonyms: Synonyms, page: number) {
  const inTheHead = or(...wanted.map((word) => headHolds(word, synonyms)));
  if (!inTheHead)
    return summaries(condition)
      .orderBy(...newestFirst)
      .limit(rowsPerPage)
      .offset((page - 1) * rowsPerPage);
  const skipped = (page - 1) * rowsPerPage;
  const head = and(condition, inTheHead);
  const [first, inHeads] = await Promise.all([
    summaries(head)
      .orderBy(...newestFirst)
      .limit(rowsPerPage)
      .offset(skipped),
    page === 1 ? 0 : countMatches(head),
  ]);
  if (first.length === rowsPerPage) return first;
  const rest = await summaries(and(condition, not(inTheHead)))
    .orderBy(...newestFirst)
    .limit(rowsPerPage - first.length)
    .offset(Math.max(0, skipped - inHeads));
  return [...first, ...rest];
}

/** 2: in the title or 職種, 1: in the duties, 0: elsewhere. The best word counts. */
export function rankOf(wanted: Word[], synonyms: Synonyms): SQL<number> {
  const heads = wanted
    .filter(({ token }) => !token)
    .map((word) => someIn(sql`${jobs.searchHead}`, word, synonyms));
  const duties = sql`split_part(${jobs.searchText}, E'\\n', 2)`;
  const inDuties = wanted.filter(({ token }) => !token).map((word) => someIn(duties, word, synonyms));
  if (heads.length === 0) return sql<number>`0`;
  return sql<number>`case when ${or(...heads)} then 2 when ${or(...inDuties)} then 1 else 0 end`;
}

function someIn(text: SQL, { text: word, meanings }: Word, synonyms: Synonyms): SQL | undefined {
  const words = meanings.length > 0 ? [...new Set(meanings.flatMap((meaning) => meaning.words))] : [word];
  return or(...words.map((one) => textHas(one, synonyms, text)));
}

function headHolds({ token, meanings, text }: Word, synonyms: Synonyms): SQL | undefined {
  if (token) return undefined;
  if (meanings.length > 0)
    return arrayOverlaps(
      jobs.searchBigrams,
      meanings.map((meaning) => inHead(meaning.token)),
    );
  return and(
    arrayContains(jobs.searchBigrams, entriesOf(text).map(inHead)),
    textHas(text, synonyms, sql`${jobs.searchHead}`),
  );
}

/** `except`: a filter that is left out. */
export async function conditionOf(search: Search, now: Date, except?: FilterName): Promise<SQL | undefined> {
  const synonyms = await currentSynonyms(now);
  const query = queryOf(search.query, synonyms);
  return and(isOpen(now), matchesFilters(search.filters, except), matchesQuery(query, synonyms));
}

function matchesQuery({ wanted, unwanted }: Query, synonyms: Synonyms): SQL | undefined {
  return and(
    ...wanted.map(({ text, meanings, token }) => {
      if (token) return arrayContains(jobs.filterTokens, [token]);
      if (meanings.length === 0) return holds(text, synonyms);
      const late = meanings.filter(({ isIndexed }) => !isIndexed).flatMap(({ words }) => words);
      return or(
        arrayOverlaps(
          jobs.searchBigrams,
          meanings.map((meaning) => meaning.token),
        ),
        ...[...new Set(late)].map((word) => holds(word, synonyms)),
      );
    }),
    ...unwanted.map((word) => not(textHas(word, synonyms))),
  );
}

/** The index preselects rows by bigrams or the single letter; the text decides. */
function holds(word: string, synonyms: Synonyms): SQL | undefined {
  return and(arrayContains(jobs.searchBigrams, entriesOf(word)), textHas(word, synonyms));
}

function entriesOf(word: string): string[] {
  const pairs = bigrams(word);
  return pairs.length > 0 ? pairs : [word];
}

/**
 * No LIKE and no ~: PostgreSQL keeps no statistics of texts that are longer than a kilobyte, takes such a condition for one
 * that hardly any row meets, and sorts all that meet it.
 */
function textHas(word: string, synonyms: Synonyms, text: SQL = sql`${jobs.searchText}`): SQL {
  if (isShortLatin(word)) return sql`substring(${text} from ${wholeWord(word)}) is not null`;
  const others = synonyms.containersOf(word);
  const left = others.reduce((rest, other) => sql`replace(${rest}, ${other}, ' ')`, text);
  return sql`strpos(${left}, ${word}) > 0`;
}

export async function countMatches(condition: SQL | undefined): Promise<number> {
  const matching = getDb()
    .select({ one: sql`1`.as("one") })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .limit(mostCounted + 1)
    .as("matching");
  return getDb().$count(matching);
}
