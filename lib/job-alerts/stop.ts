import { eq } from "drizzle-orm";
import { lockApplicant } from "@/lib/applicants/lock";
import { stopMails } from "@/lib/applicants/stop-mails";
import { getDb, type Tx } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { tokenLetters } from "@/lib/text/token-letters";
import { endAlert, endAlerts } from "./end";

export type Stopping = "this" | "alerts" | "all";

/**
 * Stops alerts by a link or the List-Unsubscribe header of a mail: the token of an alert or of the reader is the right to do
 * so. A second press with a reader's token is no error. "unknown": the alert has ended, with all that its token was good for.
 */
export async function stopAlerts(typed: string, what: Stopping, now: Date): Promise<"stopped" | "unknown"> {
  const token = tokenLetters(typed, "random");
  return getDb().transaction(async (tx) => {
    const seen = await ownerOf(tx, token);
    // Applicant first: the lock order of the mail worker too, so no deadlock.
    if (!seen || !(await lockApplicant(tx, seen.applicantId))) return "unknown";
    // Another press may have ended it before the lock.
    const owner = await ownerOf(tx, token);
    if (!owner) return "unknown";
    if (what === "this" && owner.alertId) await endAlert(tx, { ...owner, id: owner.alertId }, now);
    else await endAlerts(tx, owner.applicantId, now);
    if (what === "all") await stopMails(tx, owner.applicantId, now);
    return "stopped";
  });
}

type Owner = { applicantId: string; alertId: string | null };

async function ownerOf(tx: Tx, token: string): Promise<Owner | undefined> {
  const [alert] = await tx
    .select({ applicantId: jobAlerts.applicantId, alertId: jobAlerts.id })
    .from(jobAlerts)
    .where(eq(jobAlerts.token, token));
  if (alert) return alert;
  const [reader] = await tx
    .select({ applicantId: jobAlertReaders.applicantId })
    .from(jobAlertReaders)
    .where(eq(jobAlertReaders.token, token));
  return reader && { ...reader, alertId: null };
}
