import type { Tx } from "@/lib/db/client";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/** Ends the city's mails to this person. Keeps the moment of the first press: later ones change nothing. */
export async function stopMails(tx: Tx, applicantId: string, now: Date): Promise<"stopped" | "gone"> {
  const applicant = await lockApplicant(tx, applicantId);
  if (!applicant) return "gone";
  if (!applicant.wantsMail) return "stopped";
  const changes = { wantsMail: false, wantsMailChosenAt: now, updatedAt: now };
  await changeApplicant(tx, applicantId, changes, now);
  return "stopped";
}
