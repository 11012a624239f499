import { asc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { tokenLetters } from "@/lib/text/token-letters";

/** What the page of a link can stop: the addresses of the searches, those of all alerts for the token of a reader. */
export type Stoppable = { of: "alert" | "reader"; searches: string[] };

/** For the page of a link of a mail, which changes nothing. Undefined: there is nothing by this token. */
export async function findStoppable(typed: string): Promise<Stoppable | undefined> {
  const token = tokenLetters(typed, "random");
  const [alert] = await getDb()
    .select({ search: jobAlerts.search })
    .from(jobAlerts)
    .where(eq(jobAlerts.token, token));
  if (alert) return { of: "alert", searches: [alert.search] };
  const rows = await getDb()
    .select({ search: jobAlerts.search })
    .from(jobAlertReaders)
    .leftJoin(jobAlerts, eq(jobAlerts.applicantId, jobAlertReaders.applicantId))
    .where(eq(jobAlertReaders.token, token))
    .orderBy(asc(jobAlerts.createdAt), asc(jobAlerts.id));
  if (rows.length === 0) return undefined;
  return { of: "reader", searches: rows.flatMap(({ search }) => search ?? []) };
}
