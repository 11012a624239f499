import { eq } from "drizzle-orm";
import { lockApplicant } from "@/lib/applicants/lock";
import { getDb } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { tokenLetters } from "@/lib/text/token-letters";

/**
 * 「これからも受け取る」, by the link of the mail that asks. A second press is no error. "unknown": there is nothing to keep any more.
 * The lock of the account lets the chore that ends alerts come before or after, and not between.
 */
export async function keepAlerts(typed: string, now: Date): Promise<"kept" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const [reader] = await tx
      .select({ id: jobAlertReaders.applicantId })
      .from(jobAlertReaders)
      .where(eq(jobAlertReaders.token, tokenLetters(typed, "random")));
    if (!reader || !(await lockApplicant(tx, reader.id))) return "unknown";
    const kept = await tx
      .update(jobAlerts)
      .set({ wantedSince: now, askedAt: null })
      .where(eq(jobAlerts.applicantId, reader.id))
      .returning({ id: jobAlerts.id });
    return kept.length > 0 ? "kept" : "unknown";
  });
}
