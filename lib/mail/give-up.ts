import { and, eq, isNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { day } from "@/lib/time/units";
import { ended } from "./end";

const longestWaitMs = 7 * day;

/** Ends mails that could not be sent for a week: the link in such a mail is expired, and its body holds a password. */
export async function giveUpWaiting(now: Date): Promise<void> {
  const given = await getDb()
    .update(mails)
    .set({ ...ended(now), state: "failed", lastError: "waited_too_long" })
    .where(
      and(
        eq(mails.state, "queued"),
        // A mail whose outcome is in doubt is ended by unclear.ts.
        isNull(mails.firstAttemptAt),
        lte(mails.createdAt, new Date(now.getTime() - longestWaitMs)),
      ),
    )
    .returning({ mailId: mails.id, kind: mails.kind });
  for (const mail of given) log.error(mail, "mail.given-up");
}
