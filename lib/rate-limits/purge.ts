import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";

/** Deletes the counters whose window is over. */
export async function purgeRateLimits(now: Date): Promise<void> {
  await getDb().delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
}
