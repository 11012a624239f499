import { eq } from "drizzle-orm";
import type { BusinessAccount } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import { applicationReceivedMail } from "@/lib/mail/templates/business-application";
import type { ResubmitInput } from "./schema";

export type ResubmitOutcome = "submitted" | "changed";

/** Submits a 事業者登録の申請 again after 差し戻し: the same row, in the queue again. A second press changes nothing. */
export async function resubmitEmployerSubmission(
  account: BusinessAccount,
  { version, contact, ...submission }: ResubmitInput,
  now: Date,
): Promise<ResubmitOutcome> {
  const received = await applicationReceivedMail({ to: account.email, employer: submission.name });
  return getDb().transaction(async (tx) => {
    const own = eq(employerApplications.accountId, account.id);
    const [before] = await tx.select().from(employerApplications).where(own).for("update");
    if (before?.state === "waiting" && before.version === version + 1) return "submitted";
    if (before?.state !== "returned" || before.version !== version) return "changed";
    await tx
      .update(employerApplications)
      .set({ ...submission, state: "waiting", askedAt: now, version: version + 1, updatedAt: now })
      .where(own);
    await tx
      .update(employerAccounts)
      .set({ name: contact, updatedAt: now })
      .where(eq(employerAccounts.id, account.id));
    const dedupeKey = `application-received:${account.id}:${version + 1}`;
    await queueMail(tx, { ...received, dedupeKey }, now);
    return "submitted";
  });
}
