import { and, eq, isNotNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { tokenLetters } from "@/lib/text/token-letters";

/** 「これからも受け取る」, by the link of the mail that asks. A second press is no error. */
export async function keepAlerts(typed: string, now: Date): Promise<"kept" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const [reader] = await tx
      .select({ id: jobAlertReaders.applicantId })
      .from(jobAlertReaders)
      .where(eq(jobAlertReaders.token, tokenLetters(typed, "random")));
    if (!reader) return "unknown";
    await tx
      .update(jobAlerts)
      .set({ wantedSince: now, askedAt: null })
      .where(and(eq(jobAlerts.applicantId, reader.id), isNotNull(jobAlerts.askedAt)));
    return "kept";
  });
}
