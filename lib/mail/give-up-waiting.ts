import { and, eq, isNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { day } from "@/lib/time/units";
import { endedColumns } from "./ended-columns";

const longestWaitMs = 7 * day;

/** Ends mails that could not be sent for a week: their links have expired, and their bodies may contain a password. */
export async function giveUpWaiting(now: Date): Promise<void> {
  const ended = await getDb()
    .update(mails)
    .set({ ...endedColumns(now), state: "failed", lastError: "waited_too_long" })
    .where(
      and(
        eq(mails.state, "queued"),
        // Mails of unknown outcome are ended by give-up-unclear.ts.
        isNull(mails.firstAttemptAt),
        lte(mails.createdAt, new Date(now.getTime() - longestWaitMs)),
      ),
    )
    .returning({ mailId: mails.id, kind: mails.kind });
  for (const mail of ended) log.error(mail, "mail.given-up");
}
