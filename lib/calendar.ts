const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" });
const longDay = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "long",
  day: "numeric",
  weekday: "short",
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
