import { japanDateTime, startOfJapanDay } from "./japan-day";

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

/** "2026年3月31日(火)" */
export function longDate(date: string): string {
  return longDay.format(startOfJapanDay(date));
}

const shortDay = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", month: "long", day: "numeric" });

/** "3月31日", for days not far from today. */
export function shortDate(date: string): string {
  return shortDay.format(startOfJapanDay(date));
}

/** "9:05" */
export function japanTime(at: Date): string {
  return clock.format(at);
}

/** "2026-03-31T09:05", for a datetime-local field; "" for null. */
export function localMoment(at: Date | null): string {
  return at ? japanDateTime(at).slice(0, 16) : "";
}

/** "2026年3月31日(火) 9:05" */
export function longMoment(at: Date): string {
  return `${longDay.format(at)} ${clock.format(at)}`;
}

/** The same; "" for null. */
export function momentText(at: Date | null): string {
  return at ? longMoment(at) : "";
}
