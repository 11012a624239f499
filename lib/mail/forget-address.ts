import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";

/**
 * Of a person who leaves: drops what waits, never repeats what is in doubt, blanks the address of what has ended.
 * Called before the receipt of the deletion is queued.
 */
export async function forgetAddress(tx: Tx, address: string, now: Date): Promise<void> {
  const theirs = eq(mails.toAddress, address);
  const open = inArray(mails.state, ["queued", "sending"]);
  await tx.delete(mails).where(and(theirs, open, isNull(mails.firstAttemptAt)));
  await tx
    .update(mails)
    .set({ state: "unclear", body: null, leaseUntil: null, endedAt: now })
    .where(and(theirs, open, isNotNull(mails.firstAttemptAt)));
  await tx.update(mails).set({ toAddress: null }).where(theirs);
}
