import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { batches, deliveries } from "@/lib/db/schema/campaigns";

/**
 * Limits what an applicant still gets of the campaigns under way. A batch that may have reached the provider cannot
 * change its content (idempotency key): from now on it is repeated for fifteen minutes at most. A batch before its first
 * call needs nothing here, because its recipients are checked before that call.
 *
 * The transaction must hold the lock of the applicant's row: applicants are locked before batches and deliveries.
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
