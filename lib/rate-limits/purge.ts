import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { rateLimitSubjects, rateLimits } from "@/lib/db/schema/rate-limits";

/** Deletes the counters whose window is over. */
export async function purgeRateLimits(now: Date): Promise<void> {
  for (const table of [rateLimits, rateLimitSubjects]) {
    await getDb().delete(table).where(lt(table.windowEndsAt, now));
  }
}
