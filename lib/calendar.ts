const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" });
const longDay = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "long",
  day: "numeric",
  weekday: "short",
});

const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  hour: "numeric",
  minute: "2-digit",
});

/** The date in Japan, "2026-03-31", whatever zone the server keeps. */
export function japanDate(at: Date): string {
  return day.format(at);
}

/** "2026-03-31" moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 00:00 of that date in Japan. */
export function startOfJapanDay(date: string): Date {
  return new Date(`${date}T00:00:00+09:00`);
}

/** "2026年3月31日(火)" */
export function longDate(date: string): string {
  return longDay.format(startOfJapanDay(date));
}

/** "9:05" */
export function japanTime(at: Date): string {
  return clock.format(at);
}

/** "2026-03-31T09:05", as a datetime-local field wants it; "" for no moment. */
export function localMoment(at: Date | null): string {
  return at ? new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16) : "";
}

/** "2026年3月31日(火) 9:05" */
export function longMoment(at: Date): string {
  return `${longDay.format(at)} ${clock.format(at)}`;
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
