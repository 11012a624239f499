import { and, eq, ne } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { newDays } from "@/lib/jobs/duplicate";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import { japanDate } from "@/lib/time/japan-day";
import { insertSubmission } from "./save";
import { isStillAdmitted, lockOwnSubmission } from "./submission";

export type DuplicateOutcome = "duplicated" | "unknown" | "too-many";

/**
 * 複製, to list a posting again: a draft with the same text, shown from today for as many days. The page with the button
 * chooses `copyId`, so that repeated presses make one copy (idempotency key).
 */
export async function duplicateOwnJob(
  user: ApprovedEmployerUser,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<DuplicateOutcome> {
  return getDb().transaction(async (tx) => {
    if (!(await isStillAdmitted(tx, user))) return "unknown";
    const [original] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, id), eq(jobs.employerId, user.employerId), ne(jobs.state, "draft")));
    if (!original) return "unknown";
    const input = Object.fromEntries(jobFields.map((field) => [field, original[field]])) as JobFields;
    const copied = { ...input, ...newDays(original, japanDate(now)) };
    const inserted = await insertSubmission(tx, user, { id: copyId, jobId: null, input: copied }, now);
    if (inserted.outcome === "too-many") return "too-many";
    // The id belongs to the copy of an earlier press, or to another 事業者: the outcome does not reveal that row.
    if (inserted.outcome === "taken" && !(await lockOwnSubmission(tx, user, copyId))) return "unknown";
    return "duplicated";
  });
}
