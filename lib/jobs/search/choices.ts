import { eq, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { type FilterName, filterNames, filterToken, hasFilters } from "@/lib/jobs/search-index/filters";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness } from "@/lib/page-cache/freshness.mjs";
import { byIndex, conditionOf, mostCounted, type Search } from "./matching";

/** How many postings a choice leads to. `more`: there are more than `total`. */
export type Counted = { total: number; more: boolean };
type Tally = { matches: number; byToken: Map<string, number> };
/** `matches`: how many postings the search finds, one more than `mostCounted` at most. */
export type Choices = { tallies: Map<FilterName | "", Tally>; matches: number };

export const noChoices: Choices = { tallies: new Map(), matches: 0 };

/**
 * What each value of each filter would find if it were the only one of its filter, and the rest of the search stayed; a
 * value of `with`, in addition to those that are chosen. One query: the rows of a search, without each chosen filter in
 * turn, a thousand at most.
 */
export async function countChoices(search: Search, now: Date): Promise<Choices> {
  const { filters, query } = search;
  const chosen = filterNames.filter((name) => name !== "with" && filters[name]?.length);
  const all = !query && chosen.length <= 1 && !filters.with ? await allChoices(now) : undefined;
  if (!hasFilters(filters) && all) return { tallies: new Map([["", all]]), matches: all.matches };
  const parts: (FilterName | "")[] = all ? [""] : ["", ...chosen];
  const conditions = await Promise.all(parts.map((part) => conditionOf(search, now, part || undefined)));
  const counted = await tally(conditions, mostCounted + 1);
  const tallies = new Map(parts.map((part, at) => [part, counted[at] ?? emptyTally()]));
  if (all) for (const name of chosen) tallies.set(name, all);
  return { tallies, matches: counted[0]?.matches ?? 0 };
}

/** undefined: nothing was counted, and no number is shown. */
export function countOf({ tallies }: Choices, name: FilterName, value: string): Counted | undefined {
  const found = tallies.get(name) ?? tallies.get("");
  if (!found) return undefined;
  const count = found.byToken.get(filterToken(name, value)) ?? 0;
  const isWhole = found.matches <= mostCounted || found === known?.tally;
  const more = isWhole ? count > mostCounted : true;
  return { total: Math.min(count, mostCounted), more };
}

let known: { tally: Tally; readAt: number } | undefined;

/** The whole of the open postings, counted without a limit. This process keeps it as long as a page about postings. */
async function allChoices(now: Date): Promise<Tally> {
  const at = now.getTime();
  if (known && entryIsCurrent(freshness(), known.readAt, tagsOf(["jobs"]).split(","), at)) return known.tally;
  const condition = await conditionOf({ query: "", filters: {} }, now);
  const [counted = emptyTally()] = await tally([condition]);
  known = { tally: counted, readAt: at };
  return counted;
}

/** Beside the tokens: one that every row has, to count the rows. */
const everyRow = "*";

async function tally(conditions: (SQL | undefined)[], most?: number): Promise<Tally[]> {
  const parts = conditions.map((condition, part) => {
    const rows = getDb()
      .select({ tokens: jobs.filterTokens })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(condition);
    const limited = most === undefined ? rows : rows.limit(most);
    return sql`select ${part}::int as part, token, count(*)::int as count from ${limited.as("found")}, unnest(found.filter_tokens || ${everyRow}::text) as token group by token`;
  });
  const rows = await byIndex((tx) =>
    tx.execute<{ part: number; token: string; count: number }>(sql.join(parts, sql` union all `)),
  );
  const tallies = conditions.map(emptyTally);
  for (const { part, token, count } of rows) {
    const one = tallies[part];
    if (token === everyRow && one) one.matches = count;
    else one?.byToken.set(token, count);
  }
  return tallies;
}

function emptyTally(): Tally {
  return { matches: 0, byToken: new Map() };
}
