import { and, eq, inArray, isNull, lte, not } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { after } from "@/lib/time/after";
import { day } from "@/lib/time/units";
import { endedColumns } from "./ended-columns";
import { isFree, isRepeatable } from "./lease";

const longestWaitMs = 7 * day;

const ofMail = { mailId: mails.id, kind: mails.kind };

/** Ends mails whose outcome is still unknown when they may not be repeated any more: staff check them (要確認). */
export async function giveUpUnclear(now: Date): Promise<void> {
  const isOpen = inArray(mails.state, ["queued", "sending"]);
  const ended = await getDb()
    .update(mails)
    .set({ ...endedColumns(now), state: "unclear" })
    .where(and(isOpen, not(isRepeatable(mails, now)), isFree(mails, now)))
    .returning(ofMail);
  for (const mail of ended) log.error(mail, "mail.unclear");
}

/** Ends mails that could not be sent for a week: their links have expired, and their bodies may contain a password. */
export async function giveUpWaiting(now: Date): Promise<void> {
  // Without a first attempt: mails of unknown outcome are ended by `giveUpUnclear`.
  const isUnattempted = and(eq(mails.state, "queued"), isNull(mails.firstAttemptAt));
  const ended = await getDb()
    .update(mails)
    .set({ ...endedColumns(now), state: "failed", lastError: "waited_too_long" })
    .where(and(isUnattempted, lte(mails.createdAt, after(now, -longestWaitMs))))
    .returning(ofMail);
  for (const mail of ended) log.error(mail, "mail.given-up");
}
