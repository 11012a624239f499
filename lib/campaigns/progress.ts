import { and, count, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { deliveries } from "@/lib/db/schema/campaigns";

const minute = 60_000;

/**
 * How far a メール has come: `done` have their outcome, of `total`; `perMinute` were accepted during the last minute;
 * `minutesLeft` at that pace, undefined while there is none.
 */
export async function campaignProgress(id: string, now: Date) {
  const [rows, [recent]] = await Promise.all([
    getDb()
      .select({ state: deliveries.state, count: count() })
      .from(deliveries)
      .where(eq(deliveries.campaignId, id))
      .groupBy(deliveries.state),
    getDb()
      .select({ count: count() })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.campaignId, id),
          eq(deliveries.state, "accepted"),
          gt(deliveries.acceptedAt, new Date(now.getTime() - minute)),
        ),
      ),
  ]);
  const of = Object.fromEntries(rows.map((row) => [row.state, row.count]));
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const left = (of.waiting ?? 0) + (of.sending ?? 0);
  const perMinute = recent?.count ?? 0;
  return {
    total,
    done: total - left,
    left,
    perMinute,
    minutesLeft: perMinute > 0 ? Math.ceil(left / perMinute) : undefined,
    failed: of.failed ?? 0,
    unclear: of.unclear ?? 0,
  };
}

export type Progress = Awaited<ReturnType<typeof campaignProgress>>;
