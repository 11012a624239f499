import { eq } from "drizzle-orm";
import type { Employer } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobSubmissions } from "@/lib/db/schema/business";
import { lockOwnSubmission } from "./submission";

/** Deletes what nobody has been asked to approve; a public posting that it would have changed stays as it is. */
export async function deleteSubmission(employer: Employer, id: string): Promise<"deleted" | "asked"> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
    // The second of two presses; and of others' there is nothing to be told.
    if (!before) return "deleted";
    if (before.state === "asked" || before.state === "approved") return "asked";
    await tx.delete(jobSubmissions).where(eq(jobSubmissions.id, id));
    return "deleted";
  });
}
