import { and, isNotNull, like, not, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";

/** Ends a pause because of a refused key or sender: a restart may have brought a new one, which the next mail tries. */
export async function liftKeyPause(now: Date): Promise<void> {
  await getDb()
    .update(mailQueue)
    .set({ pausedUntil: now })
    .where(and(isNotNull(mailQueue.pausedBy), not(like(mailQueue.pausedBy, "%_quota_exceeded"))));
}

/** Stores for all instances how many calls a second the provider allows. It writes a changed rate only. */
export async function storeRate(rate: number): Promise<void> {
  await getDb()
    .update(mailQueue)
    .set({ providerRate: rate })
    .where(sql`${mailQueue.providerRate} is distinct from ${rate}`);
}
