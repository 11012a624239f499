import { eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { lockOwnSubmission } from "./submission";

/** not-a-draft: it was submitted, or staff have approved it. */
export type DeleteOutcome = "deleted" | "not-a-draft";

/** Deletes a draft or a returned submission; a public posting that it would have changed stays as it is. */
export async function deleteSubmission(employer: ApprovedEmployerUser, id: string): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
    // The second of two presses. For the row of another 事業者 the answer is the same, so that its existence is not told.
    if (!before) return "deleted";
    if (before.state === "submitted" || before.state === "approved") return "not-a-draft";
    await tx.delete(jobSubmissions).where(eq(jobSubmissions.id, id));
    return "deleted";
  });
}
