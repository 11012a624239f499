import { and, isNotNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";

const addressMs = 30 * 24 * 60 * 60 * 1000;

/** Forgets whom an ended mail went to after 30 days; the row stays as a record that names nobody. */
export async function purgeMails(now: Date): Promise<number> {
  const purged = await getDb()
    .update(mails)
    .set({ toAddress: null })
    .where(and(isNotNull(mails.toAddress), lte(mails.endedAt, new Date(now.getTime() - addressMs))))
    .returning({ id: mails.id });
  return purged.length;
}
