import { and, inArray, isNull, lte, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { log } from "@/lib/log";
import { endedColumns } from "./ended-columns";
import { unrepeatable } from "./source";

/** Ends mails whose outcome is still unknown when they may not be repeated any more: staff check them (要確認). */
export async function giveUpUnclear(now: Date): Promise<number> {
  const ended = await getDb()
    .update(mails)
    .set({ ...endedColumns(now), state: "unclear" })
    .where(
      and(
        inArray(mails.state, ["queued", "sending"]),
        lte(mails.firstAttemptAt, unrepeatable(now)),
        or(isNull(mails.leaseUntil), lte(mails.leaseUntil, now)),
      ),
    )
    .returning({ mailId: mails.id, kind: mails.kind });
  for (const mail of ended) log.error(mail, "mail.unclear");
  return ended.length;
}
