import { and, count, gte, inArray, lt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { jobs } from "@/lib/db/schema/jobs";
import { monthlyFigures } from "@/lib/db/schema/monthly-figures";
import { addMonths, japanMonth, monthsOfFiscalYear, startOfJapanDay } from "@/lib/time/japan-day";

type Month = { month: string };
type ByAttribute = { general: number; student: number };

/** Registrations of the last months, this one included, oldest first. */
export async function registrationsByMonth(months: number, now: Date): Promise<(Month & ByAttribute)[]> {
  const wanted = Array.from({ length: months }, (_, at) => addMonths(japanMonth(now), at + 1 - months));
  return (await figuresOf(wanted)).map(({ month, registered }) => ({ month, ...registered }));
}

export type YearMonth = Month & { registered: ByAttribute; deleted: ByAttribute; published: number };

/** 年度報告, month by month from April. `published`: 求人 that were first published in the month. */
export async function figuresOfYear(year: number): Promise<YearMonth[]> {
  const months = monthsOfFiscalYear(year);
  const from = startOfJapanDay(`${year}-04-01`);
  const to = startOfJapanDay(`${year + 1}-04-01`);
  const month = sql<string>`to_char(${jobs.publishedAt} at time zone 'Asia/Tokyo', 'YYYY-MM')`;
  const [figures, postings] = await Promise.all([
    figuresOf(months),
    getDb()
      .select({ month, count: count() })
      .from(jobs)
      .where(and(gte(jobs.publishedAt, from), lt(jobs.publishedAt, to)))
      .groupBy(month),
  ]);
  const published = new Map(postings.map((row) => [row.month, row.count]));
  return figures.map((figure) => ({ ...figure, published: published.get(figure.month) ?? 0 }));
}

/** The number of accounts now, by 属性. */
export async function registeredNow(): Promise<ByAttribute> {
  const rows = await getDb()
    .select({ attribute: applicants.attribute, count: count() })
    .from(applicants)
    .groupBy(applicants.attribute);
  return byAttribute(rows.map((row) => [row.attribute, row.count]));
}

async function figuresOf(months: string[]) {
  const rows = await getDb()
    .select({
      month: monthlyFigures.month,
      attribute: monthlyFigures.attribute,
      registered: monthlyFigures.registered,
      deleted: monthlyFigures.deleted,
    })
    .from(monthlyFigures)
    .where(inArray(monthlyFigures.month, months));
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    return {
      month,
      registered: byAttribute(own.map((row) => [row.attribute, row.registered])),
      deleted: byAttribute(own.map((row) => [row.attribute, row.deleted])),
    };
  });
}

function byAttribute(counts: [keyof ByAttribute, number][]): ByAttribute {
  return { general: 0, student: 0, ...Object.fromEntries(counts) };
}
