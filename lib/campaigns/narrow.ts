import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";

/**
 * Somebody left or changed their mind: a batch that holds them, and may or may not have been taken, is repeated for
 * fifteen minutes at most. Called before the person's row goes.
 */
export async function narrowBatches(tx: Tx, applicantId: string, now: Date): Promise<void> {
  const theirs = tx
    .select({ id: deliveries.batchId })
    .from(deliveries)
    .where(and(eq(deliveries.applicantId, applicantId), eq(deliveries.state, "sending")));
  await tx
    .update(batches)
    .set({ narrowedAt: now })
    .where(and(inArray(batches.id, theirs), isNull(batches.narrowedAt)));
}
