import { eq } from "drizzle-orm";
import type { BusinessAccount } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import { applicationReceivedMail } from "@/lib/mail/templates/business-application";
import type { ReapplyInput } from "./schema";

/** The application once more, after 差し戻し: the same row waits again. A second press finds it waiting. */
export async function reapply(
  account: BusinessAccount,
  { version, contact, ...application }: ReapplyInput,
  now: Date,
): Promise<"waiting" | "changed"> {
  const received = await applicationReceivedMail({ to: account.email, employer: application.name });
  return getDb().transaction(async (tx) => {
    const own = eq(employerApplications.accountId, account.id);
    const [before] = await tx.select().from(employerApplications).where(own).for("update");
    if (before?.state === "waiting" && before.version === version + 1) return "waiting";
    if (before?.state !== "returned" || before.version !== version) return "changed";
    await tx
      .update(employerApplications)
      .set({ ...application, state: "waiting", askedAt: now, version: version + 1, updatedAt: now })
      .where(own);
    await tx
      .update(employerAccounts)
      .set({ name: contact, updatedAt: now })
      .where(eq(employerAccounts.id, account.id));
    const dedupeKey = `application-received:${account.id}:${version + 1}`;
    await queueMail(tx, { ...received, dedupeKey }, now);
    return "waiting";
  });
}
