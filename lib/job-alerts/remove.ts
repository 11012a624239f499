import type { Applicant } from "@/lib/actors";
import { lockApplicant } from "@/lib/applicants/lock";
import { getDb } from "@/lib/db/client";
import { jobAlerts } from "@/lib/db/schema/job-alerts";
import { endAlert } from "./end";
import { isOwn } from "./own";

/** お知らせを止める, by its owner. A second press changes nothing. */
export async function removeAlert(applicant: Applicant, id: string, now: Date): Promise<"removed"> {
  await getDb().transaction(async (tx) => {
    await lockApplicant(tx, applicant.id);
    const [alert] = await tx
      .select({ id: jobAlerts.id, applicantId: jobAlerts.applicantId })
      .from(jobAlerts)
      .where(isOwn(applicant, id));
    if (alert) await endAlert(tx, alert, now);
  });
  return "removed";
}
