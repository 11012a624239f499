import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/rate-limits";
import { second } from "@/lib/time/units";
import { type Counter, rowOf } from "./counter";

/** Gives uses back, if the window is still the one that was open at `takenAt`. */
export async function refund(db: Db | Tx, counter: Counter, uses: number, takenAt: Date): Promise<void> {
  const opened = sql`${rateLimits.windowEndsAt} - make_interval(secs => ${counter.policy.window / second})`;
  await db
    .update(rateLimits)
    .set({ count: sql`greatest(0, ${rateLimits.count} - ${uses})` })
    .where(sql`${rowOf(counter)} and ${opened} <= ${takenAt.toISOString()}`);
}
