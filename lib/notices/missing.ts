import { japanDate } from "@/lib/time/japan-day";
import type { NoticeFields } from "./schema";

/**
 * What keeps a お知らせ from being public, by its field.
 * empty: not written. event: an event has a beginning. order: it ends before it begins. over: it would end at once.
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
