import { eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/job-submissions";
import { lockOwnSubmission } from "./submission";

/** not-a-draft: it is submitted or approved. */
export type DeleteOutcome = "deleted" | "not-a-draft";

/** Deletes a draft or a returned submission; a public posting that it would have changed stays as it is. */
export async function deleteSubmission(user: ApprovedEmployerUser, id: string): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, user, id);
    // A repeated press, or the row of another 事業者: both get the same outcome, which does not reveal that a row exists.
    if (!before) return "deleted";
    if (before.state === "submitted" || before.state === "approved") return "not-a-draft";
    await tx.delete(jobSubmissions).where(eq(jobSubmissions.id, id));
    return "deleted";
  });
}
