import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";

/** 「配信を再開する」: the next campaign is sent to this address again. A new bounce or complaint ends that. */
export async function clearMailTrouble(applicant: Applicant, now: Date): Promise<"cleared"> {
  await getDb()
    .update(applicants)
    .set({ mailTrouble: null, mailTroubleAt: null, updatedAt: now })
    .where(eq(applicants.id, applicant.id));
  return "cleared";
}
