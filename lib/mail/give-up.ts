import { and, eq, isNull, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { ended } from "./end";

const longestWaitMs = 7 * 24 * 60 * 60 * 1000;

/** Gives up what could not be sent for a week: its link is over by then, and its body holds a password. */
export async function giveUpWaiting(now: Date): Promise<void> {
  const given = await getDb()
    .update(mails)
    .set({ ...ended(now), state: "failed", lastError: "waited_too_long" })
    .where(
      and(
        eq(mails.state, "queued"),
        // One whose outcome is in doubt ends otherwise: unclear.ts.
        isNull(mails.firstAttemptAt),
        lte(mails.createdAt, new Date(now.getTime() - longestWaitMs)),
      ),
    )
    .returning({ mailId: mails.id, kind: mails.kind });
  for (const mail of given) log.error(mail, "mail.given-up");
}
