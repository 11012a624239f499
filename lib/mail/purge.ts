import { and, isNotNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailEvents, mails } from "@/lib/db/schema/mails";
import { day } from "@/lib/time/units";

const keptMs = 30 * day;

/** Erases the address of an ended mail after 30 days. The row stays as a record that names nobody. */
export async function purgeMails(now: Date): Promise<number> {
  const purged = await getDb()
    .update(mails)
    .set({ toAddress: null })
    .where(and(isNotNull(mails.toAddress), lte(mails.endedAt, new Date(now.getTime() - keptMs))))
    .returning({ id: mails.id });
  return purged.length;
}

/** Deletes events after 30 days: what they said has been copied into the rows of the mails. */
export async function purgeMailEvents(now: Date): Promise<void> {
  await getDb()
    .delete(mailEvents)
    .where(lte(mailEvents.receivedAt, new Date(now.getTime() - keptMs)));
}
