import { and, asc, count, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { holds } from "@/lib/db/holds";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { words } from "@/lib/text/normalise";
import { rowsPerPage } from "@/lib/text/page-number";
import { kanaRow, kanaRows, lettersOf } from "./kana-rows";
import { foldedName } from "./likely-twins";

const published = eq(employers.state, "published");
// Code points put kana in 五十音 order, whatever collation the database was made with.
const byKana = sql`${employers.kana} collate "C"`;
const initial = sql<string>`left(${employers.kana}, 1) collate "C"`;

// No column of its own: the names of a city's employers are read in milliseconds.
const searched = sql`${employers.name} || ' ' || ${employers.kana}`;

const summary = {
  id: employers.id,
  name: employers.name,
  kana: employers.kana,
  industry: employers.industry,
  address: employers.address,
};

/** Published 登録事業者 in the order of their readings, and the page on which each row of kana begins. */
export async function listEmployers(page: number) {
  const counting = countInitials();
  const total = counting.then((initials) => initials.reduce((sum, { count }) => sum + count, 0));
  const paginated = await paginate(selectEmployers(published), page, total);
  return { ...paginated, kanaStarts: kanaStarts(await counting) };
}

export type EmployerSummary = Awaited<ReturnType<typeof listEmployers>>["rows"][number];

export type EmployerFilters = { words?: string; row?: string; industry?: string };

/** Published 登録事業者 with these words in name or reading, of one row of kana, one 業種, in the same order. */
export async function filterEmployers({ words: typed = "", row, industry }: EmployerFilters, page: number) {
  const begins = row === "他" ? notInArray : inArray;
  const condition = and(
    published,
    ...words(typed).map((word) => holds(searched, foldedName(word))),
    row ? begins(initial, lettersOf(row)) : undefined,
    industry ? eq(employers.industry, industry) : undefined,
  );
  return paginate(selectEmployers(condition), page, getDb().$count(employers, condition));
}

function selectEmployers(condition: SQL | undefined) {
  return getDb().select(summary).from(employers).where(condition).orderBy(asc(byKana), employers.id);
}

async function countInitials() {
  return getDb()
    .select({ initial, count: count() })
    .from(employers)
    .where(published)
    .groupBy(initial)
    .orderBy(initial);
}

/** [{ row: "か", page: 2 }, …]; a row without employers has no page. */
function kanaStarts(initials: { initial: string; count: number }[]) {
  const starts = new Map<string, number>();
  let before = 0;
  for (const { initial, count } of initials) {
    const row = kanaRow(initial);
    if (!starts.has(row)) starts.set(row, Math.floor(before / rowsPerPage) + 1);
    before += count;
  }
  return kanaRows.map((row) => ({ row, page: starts.get(row) }));
}
