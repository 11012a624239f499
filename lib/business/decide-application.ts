import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { findApplication, lockApplication } from "./find-application";
import type { ApplicationTarget } from "./schema";

type Application = NonNullable<Awaited<ReturnType<typeof lockApplication>>>;
type Decision = {
  state: "approved" | "returned" | "rejected";
  action: "approve" | "return" | "reject";
  reason?: string;
  /** What tells the 担当者. */
  mail: (about: { to: string; employer: string }) => Promise<Letter>;
  /** The 事業者 that the account is one of from now on. */
  employer?: (
    tx: Tx,
    application: Application,
  ) => Promise<{ id: string; name: string } | "unknown" | "suspended">;
};

/**
 * One decision on an application, as the page showed it: `changed` when it was sent anew, or somebody has decided
 * otherwise meanwhile. The same decision twice is one decision and one mail.
 */
export async function decideApplication(
  staff: Staff,
  { id, version }: ApplicationTarget,
  { state, action, reason, mail, employer }: Decision,
  now: Date,
): Promise<"decided" | "changed" | "unknown" | "suspended"> {
  const asked = await findApplication(id);
  if (!asked) return "unknown";
  const letter = await mail({ to: asked.email, employer: asked.name });
  return getDb().transaction(async (tx) => {
    const before = await lockApplication(tx, id);
    if (!before) return "unknown";
    if (before.state === state && before.version === version + 1) return "decided";
    if (before.state !== "waiting" || before.version !== version) return "changed";
    const theirs = await employer?.(tx, before);
    if (typeof theirs === "string") return theirs;
    if (theirs) {
      await tx
        .update(employerAccounts)
        .set({ employerId: theirs.id, updatedAt: now })
        .where(eq(employerAccounts.id, before.accountId));
    }
    const changes = { state, reason: reason ?? null };
    await tx
      .update(employerApplications)
      .set({ ...changes, decidedBy: staff.id, decidedAt: now, version: version + 1, updatedAt: now })
      .where(eq(employerApplications.id, id));
    await queueMail(tx, { ...letter, dedupeKey: `application-decided:${id}:${version}` }, now);
    const subject = { kind: "application", id, name: before.name } as const;
    await record(
      tx,
      staff,
      {
        action,
        subject,
        before: { state: before.state },
        after: { ...changes, ...(theirs && { employerName: theirs.name }) },
      },
      now,
    );
    return "decided";
  });
}
