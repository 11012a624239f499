import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import type { Applicant } from "./applicant";

/** 市からのお知らせメールを受け取る. Mails about the account itself are sent either way. */
export async function changeMailPreference(applicant: Applicant, wants: "yes" | "no", now: Date) {
  await getDb()
    .update(applicants)
    .set({ wantsMail: wants === "yes", wantsMailChosenAt: now, updatedAt: now })
    .where(eq(applicants.id, applicant.id));
  return "changed" as const;
}
