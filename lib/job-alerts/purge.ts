import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobAlertFinds } from "@/lib/db/schema/job-alerts";
import { after } from "@/lib/time/after";
import { day } from "@/lib/time/units";

/** What an alert has found is no news any more after this time. */
export const findsKept = 60 * day;

export async function purgeAlertFinds(now: Date): Promise<void> {
  await getDb()
    .delete(jobAlertFinds)
    .where(lt(jobAlertFinds.foundAt, after(now, -findsKept)));
}
