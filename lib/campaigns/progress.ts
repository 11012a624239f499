import { and, count, eq, gt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { deliveries } from "@/lib/db/schema/campaigns";
import { minute, second } from "@/lib/time/units";
import type { CampaignRow } from "./rows";

/**
 * The progress of a メール: `done` of `total` recipients have their outcome. `perMinute`: the rate of the last minute, or
 * since the recipients were queued. `minutesLeft` follows from it; undefined while the rate is 0.
 */
export async function campaignProgress({ id, queuedAt }: Pick<CampaignRow, "id" | "queuedAt">, now: Date) {
  const since = new Date(Math.max(now.getTime() - minute, queuedAt?.getTime() ?? 0));
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
          gt(deliveries.acceptedAt, since),
        ),
      ),
  ]);
  const of = Object.fromEntries(rows.map((row) => [row.state, row.count]));
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const left = (of.waiting ?? 0) + (of.sending ?? 0);
  const ms = Math.max(second, now.getTime() - since.getTime());
  const perMinute = Math.round(((recent?.count ?? 0) * minute) / ms);
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
