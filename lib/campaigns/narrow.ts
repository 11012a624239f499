import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { batches, deliveries } from "@/lib/db/schema/campaigns";

/**
 * Somebody left or changed their mind: a batch that holds them, and may or may not have been taken, is repeated for
 * fifteen minutes at most. Called before the change itself is written; a batch that is just being made is waited for.
 */
export async function narrowBatches(tx: Tx, applicantId: string, now: Date): Promise<void> {
  await tx.select({ id: applicants.id }).from(applicants).where(eq(applicants.id, applicantId)).for("update");
  const theirs = tx
    .select({ id: deliveries.batchId })
    .from(deliveries)
    .where(and(eq(deliveries.applicantId, applicantId), eq(deliveries.state, "sending")));
  await tx
    .update(batches)
    .set({ narrowedAt: now })
    .where(and(inArray(batches.id, theirs), isNotNull(batches.firstAttemptAt), isNull(batches.narrowedAt)));
}
