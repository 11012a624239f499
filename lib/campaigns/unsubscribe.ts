import { and, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { deliveries } from "@/lib/db/schema/campaigns";
import { narrowBatches } from "./narrow";

/**
 * 配信を停止する, by the link or the header of one mail: whoever has the mail may stop them all. However often, also when
 * the account is gone.
 */
export async function unsubscribe(token: string, now: Date): Promise<"unsubscribed" | "unknown"> {
  if (!isToken(token)) return "unknown";
  return getDb().transaction(async (tx) => {
    const [delivery] = await tx
      .select({ id: deliveries.id, applicantId: deliveries.applicantId })
      .from(deliveries)
      .where(eq(deliveries.token, token));
    if (!delivery) return "unknown";
    // The person before the delivery, as the worker takes them: neither waits for the other for ever.
    if (delivery.applicantId) await narrowBatches(tx, delivery.applicantId, now);
    await tx
      .update(deliveries)
      .set({ unsubscribedAt: sql`coalesce(${deliveries.unsubscribedAt}, ${now.toISOString()})` })
      .where(eq(deliveries.id, delivery.id));
    if (!delivery.applicantId) return "unsubscribed";
    await tx
      .update(applicants)
      .set({ wantsMail: false, wantsMailChosenAt: now, updatedAt: now })
      .where(and(eq(applicants.id, delivery.applicantId), eq(applicants.wantsMail, true)));
    return "unsubscribed";
  });
}

/** For the page of the link: looking changes nothing. */
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
