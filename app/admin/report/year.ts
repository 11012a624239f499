import type { YearMonth } from "@/lib/reports/figures";
import { firstParam } from "@/lib/text/first-param";
import { fiscalYear } from "@/lib/time/japan-day";

const yearsShown = 5;

/** The earliest 年度 that the page offers. */
export function firstYear(now: Date): number {
  return fiscalYear(now) - yearsShown + 1;
}

/** The 年度 in the URL, or the present one. */
export function requestedYear(param: string | string[] | null | undefined, now: Date): number {
  const year = Number(firstParam(param));
  return Number.isInteger(year) && year >= firstYear(now) && year <= fiscalYear(now) ? year : fiscalYear(now);
}

/** "2026年4月" */
export function monthName(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}

export function total(months: YearMonth[]) {
  const sum = (of: (month: YearMonth) => number) => months.reduce((all, month) => all + of(month), 0);
  const general = sum(({ registered }) => registered.general);
  const student = sum(({ registered }) => registered.student);
  return {
    general,
    student,
    registered: general + student,
    deleted: sum(({ deleted }) => deleted.general + deleted.student),
    published: sum(({ published }) => published),
  };
}
