import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { narrowBatches } from "@/lib/campaigns/narrow";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";

/** 市からのお知らせメールを受け取る. Mails about the account itself are sent either way. */
export async function changeMailPreference(applicant: Applicant, wants: "yes" | "no", now: Date) {
  await getDb().transaction(async (tx) => {
    if (wants === "no") await narrowBatches(tx, applicant.id, now);
    await tx
      .update(applicants)
      .set({ wantsMail: wants === "yes", wantsMailChosenAt: now, updatedAt: now })
      .where(eq(applicants.id, applicant.id));
  });
  return "changed" as const;
}
