import { and, eq, ne } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { newDays } from "@/lib/jobs/duplicate";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import { japanDate } from "@/lib/time/japan-day";
import { isStillOne, lockOwnSubmission } from "./submission";
import { insertSubmission } from "./write";

export type DuplicateOutcome = "duplicated" | "unknown" | "too-many";

/**
 * 複製, to list a posting again: a draft with the same text, shown from today for as many days. The page with the button
 * chooses `copyId`, so that repeated presses make one copy.
 */
export async function duplicateOwnJob(
  employer: ApprovedEmployerUser,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<DuplicateOutcome> {
  return getDb().transaction(async (tx) => {
    if (!(await isStillOne(tx, employer))) return "unknown";
    const [original] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, id), eq(jobs.employerId, employer.employerId), ne(jobs.state, "draft")));
    if (!original) return "unknown";
    const input = Object.fromEntries(jobFields.map((field) => [field, original[field]])) as JobFields;
    const copied = { ...input, ...newDays(original, japanDate(now)) };
    const answer = await insertSubmission(tx, employer, { id: copyId, jobId: null, input: copied }, now);
    if (answer.outcome === "too-many") return "too-many";
    // Taken by an earlier press of the same button, or by a row of another 事業者, which is not told.
    if (answer.outcome === "taken" && !(await lockOwnSubmission(tx, employer, copyId))) return "unknown";
    return "duplicated";
  });
}
