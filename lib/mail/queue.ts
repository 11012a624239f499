import { and, isNotNull, like, not, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";

/** A new key or sender comes with a restart: an instance that starts ends the pause, so that one mail tries it at once. */
export async function liftKeyPause(now: Date): Promise<void> {
  await getDb()
    .update(mailQueue)
    .set({ pausedUntil: now })
    .where(and(isNotNull(mailQueue.pausedBy), not(like(mailQueue.pausedBy, "%_quota_exceeded"))));
}

/** Stores for all instances how many calls a second the provider allows. Writes only a changed rate. */
export async function keepRate(rate: number): Promise<void> {
  await getDb()
    .update(mailQueue)
    .set({ providerRate: rate })
    .where(sql`${mailQueue.providerRate} is distinct from ${rate}`);
}
