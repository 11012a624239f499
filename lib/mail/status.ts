import { and, gt, inArray, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailQueue, mails } from "@/lib/db/schema/mails";
import { minute } from "@/lib/time/units";

const lateAfterMs = 5 * minute;

/**
 * For /api/health and staff. paused: the provider refuses every mail because of quota or key. late: a mail about an
 * account has been waiting for more than five minutes.
 */
export async function mailStatus(now: Date): Promise<"ok" | "late" | "paused"> {
  const db = getDb();
  const [paused] = await db.select().from(mailQueue).where(gt(mailQueue.pausedUntil, now)).limit(1);
  if (paused) return "paused";
  const lateMails = and(
    inArray(mails.state, ["queued", "sending"]),
    lte(mails.priority, 0),
    lte(mails.createdAt, new Date(now.getTime() - lateAfterMs)),
  );
  const [late] = await db.select({ id: mails.id }).from(mails).where(lateMails).limit(1);
  return late ? "late" : "ok";
}
