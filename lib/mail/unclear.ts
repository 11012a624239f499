import { and, inArray, isNull, lte, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { ended } from "./end";
import { unrepeatable } from "./source";

/** Ends mails whose outcome stayed unknown until they may not be repeated any more: staff look at them (要確認). */
export async function giveUpUnclear(now: Date): Promise<number> {
  const given = await getDb()
    .update(mails)
    .set({ ...ended(now), state: "unclear" })
    .where(
      and(
        inArray(mails.state, ["queued", "sending"]),
        lte(mails.firstAttemptAt, unrepeatable(now)),
        or(isNull(mails.leaseUntil), lte(mails.leaseUntil, now)),
      ),
    )
    .returning({ mailId: mails.id, kind: mails.kind });
  for (const mail of given) log.error(mail, "mail.unclear");
  return given.length;
}
