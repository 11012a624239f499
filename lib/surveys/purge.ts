import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { surveyTickets } from "@/lib/db/schema/surveys";

/** Deletes expired tickets. */
export async function purgeTickets(now: Date): Promise<void> {
  await getDb().delete(surveyTickets).where(lt(surveyTickets.expiresAt, now));
}
