import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { notices } from "@/lib/db/schema/content";
import { japanDate } from "@/lib/time/japan-day";

/** On show: published, its moment has come, and its last day in Japan is not over. */
export function isShown(now: Date) {
  return and(
    eq(notices.state, "published"),
    lte(notices.publishedAt, now),
    or(isNull(notices.endsOn), gte(notices.endsOn, japanDate(now))),
  );
}
