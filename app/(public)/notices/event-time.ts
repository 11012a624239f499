import { japanTime, longDate, longMoment } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";

/** "2026年12月4日(金) 13:00～16:00"; over several days each end has its date. */
export function eventTime(startsAt: Date, endsAt: Date | null): string {
  if (!endsAt) return `${longMoment(startsAt)}から`;
  const day = japanDate(startsAt);
  if (day !== japanDate(endsAt)) return `${longMoment(startsAt)}～${longMoment(endsAt)}`;
  return `${longDate(day)} ${japanTime(startsAt)}～${japanTime(endsAt)}`;
}
