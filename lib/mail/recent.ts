import { desc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";

/** The newest mails to this address, as far as the outbox still knows whom they went to (30 days). */
export async function recentMails(address: string, most: number) {
  return getDb()
    .select({
      id: mails.id,
      kind: mails.kind,
      state: mails.state,
      attempts: mails.attempts,
      lastError: mails.lastError,
      createdAt: mails.createdAt,
      acceptedAt: mails.acceptedAt,
    })
    .from(mails)
    .where(eq(mails.toAddress, address))
    .orderBy(desc(mails.createdAt))
    .limit(most);
}

export type RecentMail = Awaited<ReturnType<typeof recentMails>>[number];
