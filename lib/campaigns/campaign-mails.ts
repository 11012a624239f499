import type { Source } from "@/lib/mail/source";
import { callOf } from "./batch-call";
import { leaseBatch } from "./batches/lease";
import { giveUpBatches, settleBatch } from "./batches/settle";
import { queueDueRecipients } from "./queue-recipients";

/** The mails of メール配信, sent in batches of one call each. */
export const campaignMails: Source = {
  // At half a second for each call, five calls at once are ten calls a second. Eight leave some room.
  callsAtOnce: 8,
  async prepare(now) {
    await queueDueRecipients(now);
    await giveUpBatches(now);
  },
  async lease(tx, now) {
    const batch = await leaseBatch(tx, now);
    if (!batch) return undefined;
    const { id: batchId, campaignId, attempt, first, recipients } = batch;
    return {
      logFields: { batchId, campaignId, recipients: recipients.length, attempt },
      attempt,
      first,
      makeCall: () => callOf(batch),
      settle: (tx, decision, now) => settleBatch(tx, batch, decision, now),
    };
  },
};
