import { and, asc, count, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/content";
import { kanaRow, kanaRows, lettersOf } from "./kana-rows";

export const employersPerPage = 20;

const published = eq(employers.state, "published");
// Code points put kana in 五十音 order, whatever collation the database was made with.
const byKana = sql`${employers.kana} collate "C"`;
const initial = sql<string>`left(${employers.kana}, 1) collate "C"`;

const summary = {
  id: employers.id,
  name: employers.name,
  kana: employers.kana,
  industry: employers.industry,
  address: employers.address,
};

/** Published 登録事業者 in the order of their readings, and the page on which each row of kana begins. */
export async function listEmployers(page: number) {
  const [rows, initials] = await Promise.all([
    selectEmployers(published, page),
    getDb()
      .select({ initial, count: count() })
      .from(employers)
      .where(published)
      .groupBy(initial)
      .orderBy(initial),
  ]);
  const total = initials.reduce((sum, { count }) => sum + count, 0);
  return { employers: rows, rows: rowStarts(initials), total };
}

export type EmployerSummary = Awaited<ReturnType<typeof listEmployers>>["employers"][number];

export type EmployerFilters = { row?: string; industry?: string };

/** Published 登録事業者 of one row of kana, one 業種 or both, in the same order. */
export async function filterEmployers({ row, industry }: EmployerFilters, page: number) {
  const begins = row === "他" ? notInArray : inArray;
  const condition = and(
    published,
    row ? begins(initial, lettersOf(row)) : undefined,
    industry ? eq(employers.industry, industry) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    selectEmployers(condition, page),
    getDb().select({ count: count() }).from(employers).where(condition),
  ]);
  return { employers: rows, total: total?.count ?? 0 };
}

function selectEmployers(condition: SQL | undefined, page: number) {
  return getDb()
    .select(summary)
    .from(employers)
    .where(condition)
    .orderBy(asc(byKana), employers.id)
    .limit(employersPerPage)
    .offset((page - 1) * employersPerPage);
}

/** [{ row: "か", page: 2 }, …]; a row without employers has no page. */
function rowStarts(initials: { initial: string; count: number }[]) {
  const starts = new Map<string, number>();
  let before = 0;
  for (const { initial, count } of initials) {
    const row = kanaRow(initial);
    if (!starts.has(row)) starts.set(row, Math.floor(before / employersPerPage) + 1);
    before += count;
  }
  return kanaRows.map((row) => ({ row, page: starts.get(row) }));
}
