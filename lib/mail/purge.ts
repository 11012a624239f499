import { and, isNotNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailEvents, mails } from "@/lib/db/schema/mails";

const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Forgets whom an ended mail went to after 30 days; the row stays as a record that names nobody. */
export async function purgeMails(now: Date): Promise<number> {
  const purged = await getDb()
    .update(mails)
    .set({ toAddress: null })
    .where(and(isNotNull(mails.toAddress), lte(mails.endedAt, new Date(now.getTime() - keptMs))))
    .returning({ id: mails.id });
  return purged.length;
}

/** What the provider told is in the rows of the mails by then. */
export async function purgeMailEvents(now: Date): Promise<void> {
  await getDb()
    .delete(mailEvents)
    .where(lte(mailEvents.receivedAt, new Date(now.getTime() - keptMs)));
}
