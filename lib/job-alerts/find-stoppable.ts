import { count, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { tokenLetters } from "@/lib/text/token-letters";

/**
 * What the page of a link can stop. The token of an alert shows its search, which stands in the same mail; that of a reader, which
 * stands in every mail and in the log of a proxy, shows only how many there are.
 */
export type Stoppable = { of: "alert"; search: string } | { of: "reader"; alerts: number };

/** For the page of a link of a mail, which changes nothing. Undefined: there is nothing by this token. */
export async function findStoppable(typed: string): Promise<Stoppable | undefined> {
  const token = tokenLetters(typed, "random");
  const [alert] = await getDb()
    .select({ search: jobAlerts.search })
    .from(jobAlerts)
    .where(eq(jobAlerts.token, token));
  if (alert) return { of: "alert", search: alert.search };
  const [reader] = await getDb()
    .select({ alerts: count(jobAlerts.id) })
    .from(jobAlertReaders)
    .leftJoin(jobAlerts, eq(jobAlerts.applicantId, jobAlertReaders.applicantId))
    .where(eq(jobAlertReaders.token, token))
    .groupBy(jobAlertReaders.applicantId);
  return reader && { of: "reader", alerts: reader.alerts };
}
