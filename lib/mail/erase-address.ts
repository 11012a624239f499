import { and, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { mailsOfAccount } from "./of-account";
import type { LetterAccount } from "./templates/account-kind";

/**
 * Erases the address of a deleted account from the outbox: deletes mails that were never attempted, ends mails of unknown
 * outcome without repeating them, and erases the address of ended mails. It must run before the receipt of the deletion is
 * queued. Mails to the same address about an account of the other kind stay.
 */
export async function eraseAddress(
  tx: Tx,
  address: string,
  account: LetterAccount,
  now: Date,
): Promise<void> {
  const ofAccount = mailsOfAccount(address, account);
  const open = inArray(mails.state, ["queued", "sending"]);
  await tx.delete(mails).where(and(ofAccount, open, isNull(mails.firstAttemptAt)));
  await tx
    .update(mails)
    .set({ state: "unclear", body: null, leaseUntil: null, endedAt: now })
    .where(and(ofAccount, open, isNotNull(mails.firstAttemptAt)));
  await tx.update(mails).set({ toAddress: null }).where(ofAccount);
}
