import { eq, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { deliveries } from "@/lib/db/schema/campaigns";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/**
 * 配信を停止する, by the link or the List-Unsubscribe header of a mail: its token is the right to stop all mails of campaigns.
 * A second press, or one after the account was deleted, is no error.
 */
export async function unsubscribe(token: string, now: Date): Promise<"unsubscribed" | "unknown"> {
  if (!isToken(token)) return "unknown";
  return getDb().transaction(async (tx) => {
    const [delivery] = await tx
      .select({ id: deliveries.id, applicantId: deliveries.applicantId })
      .from(deliveries)
      .where(eq(deliveries.token, token));
    if (!delivery) return "unknown";
    // Applicant before delivery: the lock order of the mail worker too, so no deadlock.
    if (delivery.applicantId) await stopMails(tx, delivery.applicantId, now);
    await tx
      .update(deliveries)
      .set({ unsubscribedAt: sql`coalesce(${deliveries.unsubscribedAt}, ${now.toISOString()})` })
      .where(eq(deliveries.id, delivery.id));
    return "unsubscribed";
  });
}

/** Keeps the moment of the first press: later ones change nothing. */
async function stopMails(tx: Tx, applicantId: string, now: Date): Promise<void> {
  const applicant = await lockApplicant(tx, applicantId);
  if (!applicant?.wantsMail) return;
  const changes = { wantsMail: false, wantsMailChosenAt: now, updatedAt: now };
  await changeApplicant(tx, applicantId, changes, now);
}

/** For the page of the link, which changes nothing. */
export async function findSubscription(token: string): Promise<"wanted" | "stopped" | "unknown"> {
  if (!isToken(token)) return "unknown";
  const [row] = await getDb()
    .select({ wanted: applicants.wantsMail })
    .from(deliveries)
    .leftJoin(applicants, eq(applicants.id, deliveries.applicantId))
    .where(eq(deliveries.token, token));
  if (!row) return "unknown";
  return row.wanted ? "wanted" : "stopped";
}

function isToken(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
