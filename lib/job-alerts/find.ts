import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobAlerts } from "@/lib/db/schema/job-alerts";
import { isUuid } from "@/lib/text/uuid";
import { isOwn } from "./own";

/** One alert of this person; undefined when it is not there. */
export async function findAlert(applicant: Applicant, id: string) {
  if (!isUuid(id)) return undefined;
  const [alert] = await getDb()
    .select({ id: jobAlerts.id, search: jobAlerts.search, rhythm: jobAlerts.rhythm })
    .from(jobAlerts)
    .where(isOwn(applicant, id));
  return alert;
}
