import { japanDate } from "@/lib/time/japan-day";
import type { NoticeFields } from "./schema";

/**
 * Why a field keeps a お知らせ from being published. empty: it has no text. event: there are other fields of an event, but
 * no beginning. order: the end is before the beginning. over: the last day has passed.
 */
export type Missing = "empty" | "event" | "order" | "over";
export type MissingFields = Partial<Record<keyof NoticeFields, Missing>>;

export function missingForPublication(notice: NoticeFields, now: Date): MissingFields {
  const { eventStartsAt, eventEndsAt, venue, howToJoin, endsOn } = notice;
  const publishedAt = notice.publishedAt ?? now;
  const missing: MissingFields = {};
  if (!notice.body) missing.body = "empty";
  if (!eventStartsAt && (eventEndsAt || venue || howToJoin)) missing.eventStartsAt = "event";
  if (eventStartsAt && eventEndsAt && eventEndsAt <= eventStartsAt) missing.eventEndsAt = "order";
  if (endsOn && endsOn < japanDate(publishedAt)) missing.endsOn = "order";
  else if (endsOn && endsOn < japanDate(now)) missing.endsOn = "over";
  return missing;
}
