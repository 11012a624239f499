import { sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { monthlyFigures } from "@/lib/db/schema/monthly-figures";

/** Registrations by quarter of the 年度, "2026Q1" for April to June 2026. */
export async function registrationsByQuarter(): Promise<Map<string, number>> {
  const start = sql`(to_date(${monthlyFigures.month}, 'YYYY-MM') - interval '3 months')`;
  const quarter = sql<string>`to_char(${start}, 'YYYY"Q"Q')`;
  const rows = await getDb()
    .select({ quarter, count: sql<number>`sum(${monthlyFigures.registered})::int` })
    .from(monthlyFigures)
    .groupBy(quarter);
  return new Map(rows.map((row) => [row.quarter, row.count]));
}
