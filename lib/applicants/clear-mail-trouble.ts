import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeApplicant } from "./change";

/** 「配信を再開する」: the next campaign goes to this address again, until another bounce or complaint. */
export async function clearMailTrouble(applicant: Applicant, now: Date): Promise<"cleared"> {
  const changes = { mailTrouble: null, mailTroubleAt: null, updatedAt: now };
  await getDb().transaction((tx) => changeApplicant(tx, applicant.id, changes, now));
  return "cleared";
}
