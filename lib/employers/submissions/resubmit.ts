import { eq } from "drizzle-orm";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { queueMail } from "@/lib/mail/outbox";
import { employerSubmissionReceivedMail } from "@/lib/mail/templates/employer-submission";
import type { ResubmitInput } from "./schema";

export type ResubmitOutcome = "submitted" | "changed";

/** Submits a 事業者登録の申請 again after 差し戻し; it stays the same row. A second press changes nothing. */
export async function resubmitEmployerSubmission(
  user: EmployerUser,
  { version, contact, ...submission }: ResubmitInput,
  now: Date,
): Promise<ResubmitOutcome> {
  const received = await employerSubmissionReceivedMail({ to: user.email, employer: submission.name });
  return getDb().transaction(async (tx) => {
    const own = eq(employerSubmissions.employerUserId, user.id);
    const [before] = await tx.select().from(employerSubmissions).where(own).for("update");
    if (before?.state === "submitted" && before.version === version + 1) return "submitted";
    if (before?.state !== "returned" || before.version !== version) return "changed";
    await tx
      .update(employerSubmissions)
      .set({ ...submission, state: "submitted", submittedAt: now, version: version + 1, updatedAt: now })
      .where(own);
    await tx
      .update(employerUsers)
      .set({ name: contact, updatedAt: now })
      .where(eq(employerUsers.id, user.id));
    const dedupeKey = `application-received:${user.id}:${version + 1}`;
    await queueMail(tx, { ...received, dedupeKey }, now);
    return "submitted";
  });
}
