import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { japanDate } from "@/lib/calendar";
import { notices } from "@/lib/db/schema/content";

/** On show: published, its moment has come, and its last day in Japan is not over. */
export function isShown(now: Date) {
  return and(
    eq(notices.state, "published"),
    lte(notices.publishedAt, now),
    or(isNull(notices.endsOn), gte(notices.endsOn, japanDate(now))),
  );
}
