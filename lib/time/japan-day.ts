import { japanOffset } from "./japan-offset.mjs";
import { day } from "./units";

const date = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" });

/** The date in Japan, "2026-03-31", in any time zone of the server. */
export function japanDate(at: Date): string {
  return date.format(at);
}

/** "2026-03-31" moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The Monday of the week of "2026-03-31". */
export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** How many days `to` comes after `from`, both "2026-03-31". */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}

/** The offset of Japan in ISO 8601. */
export const japanZone = "+09:00";

/** The moment of a date and time in Japan, "2026-03-31T09:05", with or without seconds. */
export function japanMoment(local: string): Date {
  return new Date(Date.parse(`${local}Z`) - japanOffset);
}

/** 00:00 of that date in Japan. */
export function startOfJapanDay(date: string): Date {
  return japanMoment(`${date}T00:00`);
}

/** "2026-03-31T09:05:00.000", the date and time in Japan. */
export function japanDateTime(at: Date): string {
  return new Date(at.getTime() + japanOffset).toISOString().slice(0, -1);
}

/** 0 to 23, the hour in Japan. */
export function japanHour(at: Date): number {
  return Number(japanDateTime(at).slice(11, 13));
}

/** "2026-11", the month in Japan. */
export function japanMonth(at: Date): string {
  return japanDate(at).slice(0, 7);
}

/** "2026-11" moved by whole months. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** 年度: 2026 for April 2026 to March 2027. */
export function fiscalYear(at: Date): number {
  const [year = 0, month = 1] = japanMonth(at).split("-").map(Number);
  return month < 4 ? year - 1 : year;
}

/** The twelve months of a 年度, April first. */
export function monthsOfFiscalYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => addMonths(`${year}-04`, at));
}
