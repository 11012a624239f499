import { and, eq, ne } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/content";
import { newDays } from "@/lib/jobs/duplicate";
import { type JobFields, jobFields } from "@/lib/jobs/fields";
import { japanDate } from "@/lib/time/japan-day";
import type { Employer } from "../employer";
import { isStillOne, lockOwnSubmission } from "./submission";
import { insertSubmission } from "./write";

/**
 * 複製, to relist: a draft like the posting, shown from today for as many days. `copyId` is chosen by the page with the
 * button, so that fifty presses make one copy.
 */
export async function duplicateOwnJob(
  employer: Employer,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<{ copy: string } | "unknown" | "too-many"> {
  return getDb().transaction(async (tx) => {
    if (!(await isStillOne(tx, employer))) return "unknown";
    const [original] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, id), eq(jobs.employerId, employer.employerId), ne(jobs.state, "draft")));
    if (!original) return "unknown";
    const input = Object.fromEntries(jobFields.map((field) => [field, original[field]])) as JobFields;
    const copied = { ...input, ...newDays(original, japanDate(now)) };
    const made = await insertSubmission(tx, employer, { id: copyId, jobId: null, input: copied }, now);
    if (made === "too-many") return made;
    // Taken: by the same press a moment ago, or by somebody whose id is none of theirs.
    if (!made && !(await lockOwnSubmission(tx, employer, copyId))) return "unknown";
    return { copy: copyId };
  });
}
