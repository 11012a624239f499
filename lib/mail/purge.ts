import { and, isNotNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailEvents, mails } from "@/lib/db/schema/mails";
import { day } from "@/lib/time/units";

const retentionMs = 30 * day;

/** Erases the address 30 days after the end of a mail. The row stays, without personal data. Returns how many it erased. */
export async function purgeMails(now: Date): Promise<number> {
  const purged = await getDb()
    .update(mails)
    .set({ toAddress: null })
    .where(and(isNotNull(mails.toAddress), lte(mails.endedAt, new Date(now.getTime() - retentionMs))))
    .returning({ id: mails.id });
  return purged.length;
}

/** Deletes events after 30 days: their content has been copied into the rows of the mails. */
export async function purgeMailEvents(now: Date): Promise<void> {
  await getDb()
    .delete(mailEvents)
    .where(lte(mailEvents.receivedAt, new Date(now.getTime() - retentionMs)));
}
