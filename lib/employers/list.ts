import { asc, count, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/content";
import { kanaRow, kanaRows } from "./kana-rows";

export const employersPerPage = 20;

const published = eq(employers.state, "published");
// Code points put kana in 五十音 order, whatever collation the database was made with.
const byKana = sql`${employers.kana} collate "C"`;

/** Published 登録事業者 in the order of their readings, and the page on which each row of kana begins. */
export async function listEmployers(page: number) {
  const initial = sql<string>`left(${employers.kana}, 1) collate "C"`;
  const [rows, initials] = await Promise.all([
    getDb()
      .select({
        id: employers.id,
        name: employers.name,
        kana: employers.kana,
        industry: employers.industry,
        address: employers.address,
      })
      .from(employers)
      .where(published)
      .orderBy(asc(byKana), employers.id)
      .limit(employersPerPage)
      .offset((page - 1) * employersPerPage),
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
