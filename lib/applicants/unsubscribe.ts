import { eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { deliveries } from "@/lib/db/schema/campaigns";
import { tokenLetters } from "@/lib/text/token-letters";
import { stopMails } from "./stop-mails";

/**
 * 配信を停止する, by the link or the List-Unsubscribe header of a mail: its token is the right to stop all mails of campaigns.
 * A second press is no error. "deleted": the account that this mail went to is gone; whoever has registered the address
 * again has another account, which this link neither knows nor changes.
 */
export async function unsubscribe(typed: string, now: Date): Promise<"unsubscribed" | "deleted" | "unknown"> {
  const token = tokenLetters(typed, "hex");
  return getDb().transaction(async (tx) => {
    const [delivery] = await tx
      .select({ id: deliveries.id, applicantId: deliveries.applicantId })
      .from(deliveries)
      .where(eq(deliveries.token, token));
    if (!delivery) return "unknown";
    if (!delivery.applicantId) return "deleted";
    // Applicant before delivery: the lock order of the mail worker too, so no deadlock.
    if ((await stopMails(tx, delivery.applicantId, now)) === "gone") return "deleted";
    await tx
      .update(deliveries)
      .set({ unsubscribedAt: sql`coalesce(${deliveries.unsubscribedAt}, ${now.toISOString()})` })
      .where(eq(deliveries.id, delivery.id));
    return "unsubscribed";
  });
}

/** For the page of the link, which changes nothing. */
export async function findSubscription(typed: string): Promise<"wanted" | "stopped" | "deleted" | "unknown"> {
  const [row] = await getDb()
    .select({ wanted: applicants.wantsMail })
    .from(deliveries)
    .leftJoin(applicants, eq(applicants.id, deliveries.applicantId))
    .where(eq(deliveries.token, tokenLetters(typed, "hex")));
  if (!row) return "unknown";
  if (row.wanted === null) return "deleted";
  return row.wanted ? "wanted" : "stopped";
}
