import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";

/**
 * One applicant is to get no more of what is under way. A batch that holds them and may have reached the provider
 * already cannot change its content: from now on it is repeated for fifteen minutes at most. A batch that has not been
 * called yet needs nothing here, as it looks at its recipients again before its first call.
 *
 * The caller holds the applicant's row: people before batches and deliveries is the order of every lock on them.
 */
export async function removeRecipients(tx: Tx, applicantId: string, now: Date): Promise<void> {
  const ofApplicant = tx
    .select({ id: deliveries.batchId })
    .from(deliveries)
    .where(and(eq(deliveries.applicantId, applicantId), eq(deliveries.state, "sending")));
  await tx
    .update(batches)
    .set({ recipientsRemovedAt: now })
    .where(
      and(
        inArray(batches.id, ofApplicant),
        isNotNull(batches.firstAttemptAt),
        isNull(batches.recipientsRemovedAt),
      ),
    );
}
