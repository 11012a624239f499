import { and, arrayContains, arrayOverlaps, eq, not, or, type SQL, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isOpen } from "@/lib/jobs/open";
import { type FilterName, type Filters, matchesFilters } from "@/lib/jobs/search-index/filters";
import { inHead } from "@/lib/jobs/search-index/index-text";
import { isShortLatin, type Synonyms, wholeWord } from "@/lib/jobs/synonyms/meanings";
import { bigrams } from "@/lib/text/bigrams";
import { currentSynonyms } from "./current-synonyms";
import type { SortOrder } from "./order";
import { type Query, queryOf, type Word } from "./query";

/** `sort`: the order that was chosen; without one the usual order holds. */
export type Search = { query: string; filters: Filters; sort?: SortOrder };

/**
 * Reads postings by their index. The planner takes an array of bigrams for a cheap condition and would compare it row by row
 * with a word that most rows hold; it is stored apart and compressed, and costs more than all else together.
 */
export function byIndex<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return getDb().transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return work(tx);
  });
}

/** 2: in the title or 職種, 1: in the duties, 0: elsewhere. The best word counts. */
export function rankOf(wanted: Word[], synonyms: Synonyms): SQL<number> {
  const words = wanted.filter(({ token }) => !token);
  const someOf = (text: SQL) => or(...words.map((word) => someIn(text, word, synonyms)));
  const duties = sql`split_part(${jobs.searchText}, E'\\n', 2)`;
  return sql<number>`case when ${someOf(sql`${jobs.searchHead}`)} then 2 when ${someOf(duties)} then 1 else 0 end`;
}

function someIn(text: SQL, { text: word, meanings }: Word, synonyms: Synonyms): SQL | undefined {
  const words = meanings.length > 0 ? [...new Set(meanings.flatMap((meaning) => meaning.words))] : [word];
  return or(...words.map((one) => textHas(one, synonyms, text)));
}

export function headHolds({ token, meanings, text }: Word, synonyms: Synonyms): SQL | undefined {
  if (token) return undefined;
  if (meanings.length > 0)
    return arrayOverlaps(
      jobs.searchMeanings,
      meanings.map((meaning) => inHead(meaning.token)),
    );
  return and(
    arrayContains(jobs.searchBigrams, entriesOf(text).map(inHead)),
    textHas(text, synonyms, sql`${jobs.searchHead}`),
  );
}

/** The open 求人 of a search. `except`: a filter that is left out. */
export async function conditionOf(search: Search, now: Date, except?: FilterName): Promise<SQL | undefined> {
  const synonyms = await currentSynonyms(now);
  const query = queryOf(search.query, synonyms);
  return and(isOpen(now), matchesFilters(search.filters, except), matchesQuery(query, synonyms));
}

/** Counting stops here, because an exact count of many thousand rows is slow. */
export const mostCounted = 1000;

export function capped(counted: number) {
  return { total: Math.min(counted, mostCounted), more: counted > mostCounted };
}

function matchesQuery({ wanted, unwanted }: Query, synonyms: Synonyms): SQL | undefined {
  return and(
    ...wanted.map(({ text, meanings, token }) => {
      if (token) return arrayContains(jobs.filterTokens, [token]);
      if (meanings.length === 0) return holds(text, synonyms);
      const tokens = meanings.filter(({ isIndexed }) => isIndexed).map(({ token }) => token);
      const late = meanings.filter(({ isIndexed }) => !isIndexed).flatMap(({ words }) => words);
      return or(
        tokens.length > 0 ? arrayOverlaps(jobs.searchMeanings, tokens) : undefined,
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

/** One more than `mostCounted` at most. */
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
